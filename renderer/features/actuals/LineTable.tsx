/** Every line of the file with a few of its numbers, and what it is taken for. */
import { useState } from 'react';
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
    { id: leftOut, label: 'Leave out' },
    ...known.map((series) => ({ id: series.name, label: seriesTitle(series) })),
  ];
  return (
    <section className={s.scroll} aria-label="Lines of the file" {...asScrollable}>
      <table className={s.table}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">First numbers</th>
            <th scope="col">In the plan</th>
            <th scope="col">Numbers are</th>
            <th scope="col">Sign</th>
          </tr>
        </thead>
        <tbody>
          {keyed(mapping.slice(0, most), ({ heading }) => heading).map(({ key, item, index }) => (
            <tr key={key} data-out={item.series === null}>
              <th scope="row">{item.heading}</th>
              <td className={s.sample}>{sampleOf(recognised, index)}</td>
              <td>
                <Select
                  label={`${item.heading}: series of the plan`}
                  className={s.series}
                  value={item.series ?? leftOut}
                  options={options}
                  onChange={(id) => onMap(index, { series: id === leftOut ? null : id })}
                />
              </td>
              <td>
                {item.series !== null && (
                  <Select
                    label={`${item.heading}: scale`}
                    className={s.scale}
                    value={String(item.scale)}
                    options={scales.map(({ factor, words }) => ({ id: String(factor), label: words }))}
                    onChange={(id) => onMap(index, { scale: scaleOf(id) })}
                  />
                )}
              </td>
              <td>
                {item.series !== null && (
                  <Select
                    label={`${item.heading}: sign`}
                    className={s.sign}
                    value={item.negate ? 'turned' : 'same'}
                    options={[
                      { id: 'same', label: 'as written' },
                      { id: 'turned', label: 'turned' },
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
          Show {Math.min(linesShown, mapping.length - most)} more of {mapping.length} lines
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
