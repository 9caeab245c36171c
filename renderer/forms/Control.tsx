/** The control for an assumption's value, chosen by the kind of its field. */
import { say } from '../../shared/language/say.ts';
import type { Field } from '../../shared/plan/schema/fields.ts';
import { monthsOf } from '../state/months.ts';
import { useResults } from '../state/results.ts';
import { useKept } from '../state/useKept.ts';
import { MonthField } from '../ui/MonthField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { LazySelect } from '../ui/LazySelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Toggle } from '../ui/Toggle.tsx';
import { NumbersEditor } from './NumbersEditor.tsx';
import { SharesEditor } from './SharesEditor.tsx';
import type { Assumption } from './useAssumption.ts';
import { choiceInWords } from './words.ts';

interface ControlProps {
  readonly assumption: Assumption;
  readonly label: string;
  readonly describedBy?: string;
}

const textCheck = (field: Extract<Field, { kind: 'text' }>) => (text: string) => {
  if (text === '') return field.optional === true ? undefined : say('A few words, please.');
  if (field.pattern === undefined || field.pattern.expression.test(text)) return undefined;
  return say('Expected {what}.', { what: say(field.pattern.inWords) });
};

export function Control({ assumption, label, describedBy }: ControlProps) {
  const { field, value, currency, set } = assumption;
  switch (field.kind) {
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : null}
          unit={field.unit}
          range={field.range}
          currency={currency}
          nullMeans={field.nullMeans === undefined ? undefined : say(field.nullMeans)}
          describedBy={describedBy}
          onChange={set}
        />
      );
    case 'text':
      return <TextField label={label} value={String(value)} check={textCheck(field)} onChange={set} />;
    case 'flag':
      return <Toggle label={label} value={value === true} onChange={set} />;
    case 'choice': {
      const options = field.options.map((option) => ({ id: option, label: choiceInWords(option) }));
      return options.length <= 2 ? (
        <Segmented
          label={label}
          value={String(value)}
          options={options}

          onChange={set}
        />
      ) : (
        <LazySelect
          label={label}
          value={String(value)}
          options={options}

          onChange={set}
        />
      );
    }
    case 'reference':
      return <ReferenceControl assumption={assumption} to={field.to} label={label} />;
    case 'month':
      return <MonthControl assumption={assumption} label={label} />;
    case 'numbers':
      return <NumbersEditor assumption={assumption} field={field} label={label} />;
    case 'shares':
      return <SharesEditor assumption={assumption} />;
    case 'list':
    case 'series':
    case 'group':
    case 'special':
      // Drawn by AssumptionRow, SeriesRows and AssumptionGroup; other parts of the document have no form.
      return null;
    default:
      return field satisfies never;
  }
}

interface ReferenceControlProps extends ControlProps {
  readonly to: 'segments';
}

function ReferenceControl({ assumption, to, label }: ReferenceControlProps) {
  const options = useKept(({ plan }) => plan?.[to].map(({ id, name }) => ({ id, label: name })) ?? []);
  return (
    <LazySelect label={label} value={String(assumption.value)} options={options} onChange={assumption.set} />
  );
}

function MonthControl({ assumption, label }: ControlProps) {
  const months = useResults(({ plan }) => (plan === null ? noMonths : monthsOf(plan)));
  return (
    <MonthField label={label} value={String(assumption.value)} months={months} onChange={assumption.set} />
  );
}

const noMonths: readonly string[] = [];
