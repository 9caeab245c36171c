/** Months, quarters or years across. Only months can be typed into. */
import { say } from '../../shared/language/say.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { spans, type Span } from './columns.ts';

interface SpanChoiceProps {
  /** Of the grid whose columns these are. */
  readonly title: string;
  readonly value: Span;
  readonly onChange: (span: Span) => void;
}

export function SpanChoice({ title, value, onChange }: SpanChoiceProps) {
  const words: Readonly<Record<Span, string>> = {
    months: say('By month'),
    quarters: say('By quarter'),
    years: say('By year'),
  };
  return (
    <Segmented
      label={say('{table}: columns', { table: title })}
      value={value}
      options={spans.map((id) => ({ id, label: words[id] }))}
      onChange={(id) => onChange(spans.find((span) => span === id) ?? 'months')}
    />
  );
}
