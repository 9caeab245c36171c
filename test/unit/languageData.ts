/** The texts that stand in the declarations: what fields, quantities, units and killers are called and mean. */
import { killers } from '../../shared/model/killers.ts';
import { model, parts } from '../../shared/model/model.ts';
import { examples } from '../../shared/plan/examples/index.ts';
import { exampleInWords } from '../../shared/plan/examples/inWords.ts';
import type { Field, Fields } from '../../shared/plan/schema/fields.ts';
import { planFields } from '../../shared/plan/schema/plan.ts';
import { units } from '../../shared/plan/units.ts';
import { readPlan } from '../../shared/plan/validate.ts';

const textsOfFields = (fields: Fields): readonly string[] => Object.values(fields).flatMap(textsOfField);

function textsOfField(field: Field): readonly string[] {
  const own = [field.label, field.meaning];
  switch (field.kind) {
    case 'group':
      return [...own, ...given(field.nullMeans), ...textsOfFields(field.fields)];
    case 'list':
      return [...own, field.one, ...textsOfFields(field.item)];
    case 'number':
      return [...own, ...given(field.nullMeans)];
    case 'series':
      return [...own, ...given(field.auto)];
    case 'text':
      return [...own, ...given(field.pattern?.inWords)];
    case 'choice':
    case 'flag':
    case 'month':
    case 'numbers':
    case 'reference':
    case 'shares':
    case 'special':
      return own;
    default:
      return field satisfies never;
  }
}

const given = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

/** What an example asks its catalogue for: its names and notes. */
const textsOfExamples = (): readonly string[] =>
  examples.flatMap(({ plan }) => {
    const texts: string[] = [];
    const read = readPlan(plan);
    const noted = {
      get: (_: object, text: string | symbol) => {
        texts.push(String(text));
        return undefined;
      },
    };
    if (read.ok) exampleInWords(read.value, new Proxy({}, noted));
    return texts;
  });

/** Every text of the declarations and examples that a window may show, each once. */
export const declaredTexts = (): readonly string[] => [
  ...new Set(
    [
      ...textsOfFields(planFields),
      ...model.quantities.flatMap(({ label, meaning }) => [label, meaning]),
      ...killers.flatMap(({ label, meaning, takes }) => [label, meaning, takes]),
      ...parts.map(({ label }) => label),
      ...Object.values(units).map(({ suffix }) => suffix),
      ...textsOfExamples(),
    ].filter((text) => /\p{L}{2}/u.test(text)),
  ),
];
