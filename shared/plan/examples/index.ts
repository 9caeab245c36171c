/**
 * Example plans to open and take apart. Their numbers are those of the shared cases, so what the window shows for
 * them is known to be right.
 */
import { phrase } from '../../language/say.ts';
import firstHires from './first-hires.json' with { type: 'json' };
import outrun from './outrun.json' with { type: 'json' };
import productLed from './product-led.json' with { type: 'json' };
import tenToTwenty from './ten-to-twenty.json' with { type: 'json' };

export interface Example {
  readonly id: string;
  readonly title: string;
  /** A paragraph for a founder who chooses where to begin. */
  readonly summary: string;
  /** A document for `readPlan`. */
  readonly plan: unknown;
}

export const examples: readonly Example[] = [
  {
    id: 'ten-to-twenty',
    title: phrase('Ten to twenty million'),
    summary: phrase(
      'This year ended at ten million of ARR and the board asks for twenty. Three segments, three sales teams and a full hiring plan: heads times quota says it works, with room to spare. Then the new sellers learn, some leave, and there are not enough leads for all of them. Scenarios try twice the sellers, and leads first.',
    ),
    plan: tenToTwenty,
  },
  {
    id: 'first-hires',
    title: phrase('The first two sellers'),
    summary: phrase(
      'Founders with some inbound leads and six hundred thousand in the bank hire their first two sellers, one in spring and one in summer, and hope for twelve new customers in the last month of the year. The smallest plan there is: every number can be followed by hand, and it shows that two sellers share what the leads give.',
    ),
    plan: firstHires,
  },
  {
    id: 'outrun',
    title: phrase('Growth that outruns its service'),
    summary: phrase(
      'The same company as in “Ten to twenty million”, half a year later and with less patience: a target of twenty-four million, one manager for each sales team however large it grows, and service teams hired by plan instead of by work. What was sold has to be onboarded, answered and kept, and service now takes its share of the target.',
    ),
    plan: outrun,
  },
  {
    id: 'product-led',
    title: phrase('Self-serve first, then a sales team'),
    summary: phrase(
      'A product that sells itself to individuals, in euros, with a first sales team for whole departments and a round of four million planned a year in. Three years, a fiscal year that begins in October, and targets for ARR and for customers that say how much more demand it takes. One scenario asks what happens if the round does not close.',
    ),
    plan: productLed,
  },
];
