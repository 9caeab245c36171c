/** What a month's budget buys, and how much less the last of it brings than the first. */
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { linePath, scale, ticks } from '../../charts/scale.ts';
import { widthOf } from '../../charts/monthFrame.ts';
import { useWidth } from '../../charts/useWidth.ts';
import { Filled } from '../../readouts/Filled.tsx';
import { gap } from '../../readouts/gap.ts';
import { RelationNumber } from '../../readouts/RelationNumber.tsx';
import { inMonth } from '../../readouts/relations.ts';
import { WhyNumber } from '../../readouts/WhyNumber.tsx';
import type { Relation, SeriesOver } from '../../state/relation.ts';
import { ShowingElsewhere, useShown } from '../../state/shown.tsx';
import { exact, short } from '../../ui/format.ts';
import { asImage } from '../../ui/roles.ts';
import s from './SaturationCurve.module.css';
import { edgeMonths, saturationOf, type Saturation } from './saturation.ts';

const height = 200;
const top = 24;
const bottom = 26;

export function SaturationCurve({ channel: id }: { readonly channel: string }) {
  const { plan } = useShown();
  const channel = plan.channels.find((one) => one.id === id);
  const saturation = channel === undefined ? undefined : saturationOf(plan, channel);
  if (saturation === undefined) return null;
  const { currency } = plan;
  const money = (value: number): string => short(value, 'money', currency);
  const leads = (value: number): string => short(value, 'leads', currency);
  const { slice, most, curve } = saturation;
  const isSteady = channel?.saturationBudget === null;
  /** With the numbers of leads, or with gaps for what answers in their place. */
  const wordsWith = (number: (name: Bit) => string): string =>
    isSteady
      ? say('Every {slice} brings {first} leads: nothing saturates.', {
          slice: money(slice),
          first: number('first'),
        })
      : say(
          'The first {slice} of a month brings {first} leads, the last {slice} of {budget} {last}, all of it {all}.',
          {
            slice: money(slice),
            first: number('first'),
            last: number('last'),
            all: number('all'),
            budget: money(most),
          },
        );
  return (
    <ChartFrame
      title={say('What the budget buys')}
      table={() => ({
        columns: [say('Leads')],
        rows: curve.map((point) => ({
          head: exact(point.budget, 'money', currency),
          fileHead: String(point.budget),
          cells: [exact(point.leads, 'leads', currency)],
          values: [point.leads],
        })),
      })}
    >
      <Drawing
        saturation={saturation}
        money={money}
        leads={leads}
        label={wordsWith((name) => leads(saturation[name]))}
      />
      <p className={s.words}>
        <Filled text={wordsWith(gap)} parts={answering({ saturation, id, money, leads })} />
      </p>
    </ChartFrame>
  );
}

type Bit = 'first' | 'last' | 'all';

interface AnsweringProps extends Said {
  readonly id: string;
}

/** Each as the model has it in the plan that the curve was read from. */
function answering({ saturation, id, money, leads }: AnsweringProps): Readonly<Record<Bit, ReactNode>> {
  const { trial, slice, most } = saturation;
  const series = `channels.${id}.leads`;
  const { none, slice: one, allButSlice, all } = edgeMonths;
  const at = (t: number, budget: number): SeriesOver => ({
    ...inMonth(series, t),
    label: say('Leads of a budget of {budget}', { budget: money(budget) }),
  });
  const difference = (more: SeriesOver, less: SeriesOver): Relation => ({
    name: say('Leads that {slice} more bring', { slice: money(slice) }),
    how: 'difference',
    parts: [more, less],
  });
  const of = {
    name: say('A trial with another budget in each month'),
    plan: trial.plan,
    computed: trial,
    verdicts: [],
    isTrial: true,
  } as const;
  return {
    first: (
      <ShowingElsewhere of={of}>
        <RelationNumber relation={difference(at(one, slice), at(none, 0))} text={leads(saturation.first)} />
      </ShowingElsewhere>
    ),
    last: (
      <ShowingElsewhere of={of}>
        <RelationNumber
          relation={difference(at(all, most), at(allButSlice, most - slice))}
          text={leads(saturation.last)}
        />
      </ShowingElsewhere>
    ),
    all: (
      <ShowingElsewhere of={of}>
        <WhyNumber series={series} t={all}>
          {leads(saturation.all)}
        </WhyNumber>
      </ShowingElsewhere>
    ),
  };
}

interface Said {
  readonly saturation: Saturation;
  readonly money: (value: number) => string;
  readonly leads: (value: number) => string;
}

interface DrawingProps extends Said {
  readonly label: string;
}

function Drawing({ saturation: { curve, most }, money, leads, label }: DrawingProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const end = curve.at(-1);
  const upright = ticks(0, end?.leads ?? 1, 3);
  const left = Math.max(...upright.map((mark) => widthOf(leads(mark), 12))) + 12;
  const x = scale(0, end?.budget ?? 1, left, width - 16).at;
  const y = scale(0, upright.at(-1) ?? 1, height - bottom, top).at;
  const along = ticks(0, end?.budget ?? 1, 4).filter((mark) => mark <= (end?.budget ?? 0));
  const now = curve.find(({ budget }) => budget === most);
  const path = (points: typeof curve): string =>
    linePath(points.map((point) => [x(point.budget), y(point.leads)] as const));
  return (
    <div ref={ref} className={s.plot}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} {...asImage} aria-label={label}>
          {upright.map((mark) => (
            <g key={mark}>
              <path className={s.grid} d={`M${left} ${y(mark)}H${width - 8}`} />
              <text x={left - 8} y={y(mark) + 4} textAnchor="end">
                {leads(mark)}
              </text>
            </g>
          ))}
          {along.map((mark) => (
            <text key={mark} x={x(mark)} y={height - 8} textAnchor="middle">
              {money(mark)}
            </text>
          ))}
          <path className={s.within} d={path(curve.filter(({ budget }) => budget <= most))} />
          <path className={s.beyond} d={path(curve.filter(({ budget }) => budget >= most))} />
          {now !== undefined && (
            <g className={s.now}>
              <path d={`M${x(most)} ${height - bottom}V${y(now.leads)}H${left}`} />
              <circle cx={x(most)} cy={y(now.leads)} r="4" />
              <text x={x(most)} y={y(now.leads) - 10} textAnchor="middle">
                {say('{budget}: {leads} leads', { budget: money(most), leads: leads(now.leads) })}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
