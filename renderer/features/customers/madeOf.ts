/** Which numbers of the model a number of several cohorts is made of: those that are not nothing. */
import type { Address } from '../../../shared/engine/explanation.ts';
import type { Computed } from '../../../shared/model/index.ts';
import { explained } from '../../state/describing.ts';
import type { Operand } from '../../state/relation.ts';

export const madeOf = (computed: Computed, addresses: readonly Address[]): readonly Operand[] =>
  addresses
    .filter((address) => (explained(computed, address)?.subject.value ?? 0) !== 0)
    .map((address) => ({ kind: 'number', address }));
