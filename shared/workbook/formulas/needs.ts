/** What has to hold for a formula to be defined: conditions that are asked, in order, around what needs them. */
import { isNull, noNeeds, type Printed } from './piece.ts';

export const allNeeds = (...pieces: readonly Printed[]): readonly string[] => {
  let found = noNeeds;
  for (const { needs } of pieces) {
    if (needs.length === 0) continue;
    found = found.length === 0 ? needs : [...new Set([...found, ...needs])];
  }
  return found;
};

/** Several conditions as one; a later one is looked at only where those before hold. */
export const together = (needs: readonly string[]): string =>
  needs.length === 0 ? 'TRUE' : inOrder(needs).reduceRight((rest, need) => `IF(${need},${rest},FALSE)`);

/** Those that cells hold numbers at all come first, as one. */
function inOrder(needs: readonly string[]): readonly string[] {
  const plain = needs.filter(isPlainNeed);
  const others = needs.filter((need) => !isPlainNeed(need));
  if (plain.length === 0) return others;
  return [plain.length > 1 ? `AND(${plain.join(',')})` : plain[0]!, ...others];
}

/** Whether a cell holds a number: never an error itself, so several stand together in one AND. */
const isPlainNeed = (need: string): boolean => /^ISNUMBER\([^()]*\)$/u.test(need);

/** What a cell holds: nothing where it is not defined. */
export function asFormula(piece: Printed): string {
  if (isNull(piece)) return '""';
  return inOrder(piece.needs).reduceRight((rest, need) => `IF(${need},${rest},"")`, piece.text);
}

const asCondition = (piece: Printed): string => (isNull(piece) ? 'FALSE' : together(piece.needs));

/** What has to hold for the branch that is taken to be defined. */
export function needsOfEither(condition: string, then: Printed, otherwise: Printed): readonly string[] {
  const [first, second] = [asCondition(then), asCondition(otherwise)];
  if (first === second) return first === 'TRUE' ? noNeeds : [first];
  if (first === 'TRUE' && second === 'FALSE') return [condition];
  return [`IF(${condition},${first},${second})`];
}
