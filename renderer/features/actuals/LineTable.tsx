/** Every line of the file with a few of its numbers, and what it is taken for. */
import { useState } from 'react';
import { say } from '../../../shared/language/say.ts';
import {
  scales,
  seriesTitle,
  type LineMapping,
  type PlanSeries,
  type Recognised,
  type Scale,
} from '../../../shared/actuals/index.ts';
import { Button } from '../../ui/Button.tsx';
import { keyed } from '../../ui/keyed.ts';
import { asScrollable } from '../../ui/roles.ts';
import { Select } from '../../ui/Select.tsx';
import s from './LineTable.module.css';

interface LineTableProps {
  readonly recognised: Recognised;
  readonly mapping: readonly LineMapping[];
  readonly known: readonly PlanSeries[];
  readonly onMap: (line: number, mapping: Partial<LineMapping>) => void;
}

/** Each line has three lists to choose from: a thousand at once would keep the window busy. */
const linesShown = 60;
/** How many numbers of a line are shown. */
const shownNumbers = 3;
const leftOut = '-';

export function LineTable({ recognised, mapping, known, onMap }: LineTableProps) {
  const [most, setMost] = useState(linesShown);
  const options = [
    { id: leftOut, label: say('Leave out') },
    ...known.map((series) => ({ id: series.name, label: seriesTitle(series) })),
  ];
  return (
    <section className={s.scroll} aria-label={say('Lines of the file')} {...asScrollable}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">{say('In the file')}</th>
            <th scope="col">{say('First numbers')}</th>
            <th scope="col">{say('In the plan')}</th>
            <th scope="col">{say('Numbers are')}</th>
            <th scope="col">{say('Sign')}</th>
          </tr>
        </thead>
        <tbody>
          {keyed(mapping.slice(0, most), ({ heading }) => heading).map(({ key, item, index }) => (
            <tr key={key} data-out={item.series === null}>
              <th scope="row">{item.heading}</th>
              <td className={s.sample}>{sampleOf(recognised, index)}</td>
              <td>
                <Select
                  label={say('{line}: series of the plan', { line: item.heading })}
                  className={s.series}
                  value={item.series ?? leftOut}
                  options={options}
                  onChange={(id) => onMap(index, { series: id === leftOut ? null : id })}
                />
              </td>
              <td>
                {item.series !== null && (
                  <Select
                    label={say('{line}: scale', { line: item.heading })}
                    className={s.scale}
                    value={String(item.scale)}
                    options={scales.map(({ factor, words }) => ({ id: String(factor), label: say(words) }))}
                    onChange={(id) => onMap(index, { scale: scaleOf(id) })}
                  />
                )}
              </td>
              <td>
                {item.series !== null && (
                  <Select
                    label={say('{line}: sign', { line: item.heading })}
                    className={s.sign}
                    value={item.negate ? 'turned' : 'same'}
                    options={[
                      { id: 'same', label: say('as written') },
                      { id: 'turned', label: say('turned') },
                    ]}
                    onChange={(id) => onMap(index, { negate: id === 'turned' })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mapping.length > most && (
        <Button variant="plain" onPress={() => setMost(most + linesShown)}>
          {say('Show {number} more of {all} lines', {
            number: Math.min(linesShown, mapping.length - most),
            all: mapping.length,
          })}
        </Button>
      )}
    </section>
  );
}

const scaleOf = (id: string): Scale => scales.find(({ factor }) => String(factor) === id)?.factor ?? 1;

function sampleOf({ lines }: Recognised, index: number): string {
  const cells = (lines[index]?.cells ?? []).filter(({ cell }) => cell !== null).slice(0, shownNumbers);
  return cells
    .map(({ cell }) => (typeof cell === 'object' ? '' : String(cell).trim().slice(0, 16)))
    .join('   ');
}
