/** The questions of a new plan, one a row; what is asked of each kind of customer has a column for each. */
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { phrase, say } from '../../../shared/language/say.ts';
import { monthAt } from '../../../shared/plan/months.ts';
import {
  origins,
  type Answers,
  type CustomerKind,
  type Origin,
} from '../../../shared/plan/newPlan/answers.ts';
import type { Given } from '../../../shared/plan/newPlan/suggestions.ts';
import { Button } from '../../ui/Button.tsx';
import { percentText } from '../../ui/format.ts';
import { MonthField } from '../../ui/MonthField.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { checkCurrency, currencies } from './currencies.ts';
import s from './Questions.module.css';

interface QuestionsProps {
  readonly given: Given;
  /** The same with what is usual where nothing was answered. */
  readonly answers: Answers;
  /** `YYYY-MM`. */
  readonly today: string;
  readonly onChange: (given: Given) => void;
}

const originWords: Readonly<Record<Origin, string>> = {
  inbound: phrase('By themselves'),
  paid: phrase('Through campaigns'),
  outbound: phrase('We call on them'),
  mixed: phrase('A bit of each'),
};

const mostKinds = 2;

const needsName = (text: string): string | undefined => (text === '' ? say('It needs a name.') : undefined);

export function Questions({ given, answers, today, onChange }: QuestionsProps) {
  const { kinds, currency } = answers;
  const set = (part: Partial<Given>): void => onChange({ ...given, ...part });
  const setKind = (index: number, part: Partial<CustomerKind>): void =>
    set({ kinds: given.kinds.map((kind, at) => (at === index ? { ...kind, ...part } : kind)) });
  const now = kinds.reduce((sum, { arr }) => sum + arr, 0);
  const ofKinds = (field: (kind: CustomerKind, index: number, name: string) => ReactNode): ReactNode =>
    kinds.map((kind, index) => (
      <div key={index === 0 ? 'first' : 'second'} className={s.field} data-alone={kinds.length === 1}>
        {kinds.length > 1 && (
          <span className={s.whose} aria-hidden="true">
            {kind.name}
          </span>
        )}
        {field(kind, index, kinds.length === 1 ? '' : kind.name)}
      </div>
    ));
  return (
    <>
      <Row
        title={say('What is the plan called, when does it begin, in which currency?')}
        about={say('It covers two years from its first month.')}
      >
        <div className={s.basics}>
          <TextField
            label={say('Name of the plan')}
            className={s.name}
            value={answers.name}
            check={needsName}
            onChange={(name) => set({ name })}
          />
          <span className={s.month}>
            <MonthField
              label={say('First month')}
              value={answers.start}
              months={Array.from({ length: 36 }, (_, t) => monthAt(`${today.slice(0, 4)}-01`, t - 6))}
              onChange={(start) => set({ start })}
            />
          </span>
          <TextField
            label={say('Currency')}
            className={s.currency}
            value={currency}
            suggestions={currencies()}
            check={checkCurrency}
            onChange={(code) => set({ currency: code.toUpperCase() })}
          />
        </div>
      </Row>

      <Row title={say('Who buys, and what does a new customer pay in a year?')}>
        {ofKinds((kind, index, name) => (
          <>
            <TextField
              label={index === 0 ? say('Kind of customer') : say('Other kind of customer')}
              className={s.name}
              value={kind.name}
              check={needsName}
              onChange={(text) => setKind(index, { name: text })}
            />
            <Labelled about={say('a year')}>
              <NumberField
                label={labelled(say('Paid in a year'), name)}
                value={kind.acv}
                unit="money"
                range={{ above: 0, max: 1e12 }}
                currency={currency}
                onChange={(acv) => setKind(index, { acv: acv ?? kind.acv })}
              />
            </Labelled>
            <Toggle
              label={labelled(say('They buy without a seller'), name)}
              value={kind.selfServe}
              words={{ on: say('They buy by themselves'), off: say('They buy from a seller') }}
              onChange={(selfServe) => setKind(index, { selfServe })}
            />
            {index > 0 && (
              <Button variant="plain" onPress={() => set({ kinds: given.kinds.slice(0, index) })}>
                <Trash2 aria-hidden="true" /> {say('Only one kind')}
              </Button>
            )}
            {kinds.length < mostKinds && (
              <Button variant="plain" onPress={() => set({ kinds: [...given.kinds, {}] })}>
                <Plus aria-hidden="true" /> {say('Another kind of customer')}
              </Button>
            )}
          </>
        ))}
      </Row>

      <Row title={say('How many customers are there today?')} about={say('None is an answer, too.')}>
        {ofKinds((kind, index, name) => (
          <>
            <Labelled about={say('customers', { count: kind.customers })}>
              <NumberField
                label={labelled(say('Customers today'), name)}
                value={kind.customers}
                unit="whole"
                range={{ min: 0, max: 1e9, whole: true }}
                currency={currency}
                onChange={(customers) => setKind(index, { customers: customers ?? 0 })}
              />
            </Labelled>
            <Labelled about={say('ARR together')}>
              <NumberField
                label={labelled(say('ARR today'), name)}
                value={kind.arr}
                unit="money"
                range={{ min: 0, max: 1e15 }}
                currency={currency}
                isReadOnly={kind.customers === 0}
                onChange={(arr) => setKind(index, { arr: arr ?? 0 })}
              />
            </Labelled>
          </>
        ))}
      </Row>

      <Row title={say('How many sell to them?')} about={say('0 where the founders do it beside other work.')}>
        {ofKinds((kind, index, name) =>
          kind.selfServe ? (
            <span className={s.none}>{say('They buy by themselves')}</span>
          ) : (
            <Labelled about={say('sellers', { count: kind.sellers })}>
              <NumberField
                label={labelled(say('Sellers today'), name)}
                value={kind.sellers}
                unit="people"
                range={{ min: 0, max: 10_000 }}
                currency={currency}
                onChange={(sellers) => setKind(index, { sellers: sellers ?? 0 })}
              />
            </Labelled>
          ),
        )}
      </Row>

      <Row title={say('How many new customers come in a usual month?')}>
        {ofKinds((kind, index, name) => (
          <Labelled about={say('new customers a month', { count: kind.wonPerMonth })}>
            <NumberField
              label={labelled(say('New customers in a usual month'), name)}
              value={kind.wonPerMonth}
              unit="customers"
              range={{ min: 0, max: 1e8 }}
              currency={currency}
              onChange={(wonPerMonth) => setKind(index, { wonPerMonth: wonPerMonth ?? 0 })}
            />
          </Labelled>
        ))}
      </Row>

      <Row title={say('How do they mostly come?')}>
        <Segmented
          label={say('How do they mostly come?')}
          value={answers.origin}
          options={origins.map((id) => ({ id, label: say(originWords[id]) }))}
          onChange={(id) => set({ origin: origins.find((each) => each === id) ?? 'mixed' })}
        />
      </Row>

      <Row
        title={say('Which ARR do you want a year after the start?')}
        about={
          now > 0 ? say('{share} of today', { share: percentText(answers.targetArr / now, 0) }) : undefined
        }
      >
        <NumberField
          label={say('ARR wanted')}
          value={answers.targetArr}
          unit="money"
          range={{ min: 0, max: 1e15 }}
          currency={currency}
          onChange={(targetArr) => set({ targetArr: targetArr ?? 0 })}
        />
      </Row>

      <Row title={say('How much money is in the bank?')} about={say('And a round, if you expect one.')}>
        <Labelled about={answers.funding === null ? '' : say('today')}>
          <NumberField
            label={say('Cash')}
            value={answers.cash}
            unit="money"
            range={{ min: 0, max: 1e15 }}
            currency={currency}
            onChange={(cash) => set({ cash: cash ?? 0 })}
          />
        </Labelled>
        {answers.funding === null ? (
          <Button
            variant="plain"
            onPress={() => set({ funding: { month: monthAt(answers.start, 6), amount: 2 * answers.cash } })}
          >
            <Plus aria-hidden="true" /> {say('A round is expected')}
          </Button>
        ) : (
          <Round funding={answers.funding} answers={answers} onChange={(funding) => set({ funding })} />
        )}
      </Row>
    </>
  );
}

const labelled = (question: string, kind: string): string =>
  kind === '' ? question : say('{question}, {kind}', { question, kind });

interface RowProps {
  readonly title: string;
  readonly about?: string | undefined;
  readonly children: ReactNode;
}

const Row = ({ title, about, children }: RowProps) => (
  <div className={s.row}>
    <div className={s.words}>
      <p className={s.question}>{title}</p>
      {about !== undefined && <p className={s.about}>{about}</p>}
    </div>
    <div className={s.answer}>{children}</div>
  </div>
);

const Labelled = ({ about, children }: { readonly about: string; readonly children: ReactNode }) => (
  <span className={s.labelled}>
    {children}
    <span className={s.unit}>{about}</span>
  </span>
);

interface RoundProps {
  readonly funding: NonNullable<Answers['funding']>;
  readonly answers: Answers;
  readonly onChange: (funding: Answers['funding']) => void;
}

const Round = ({ funding, answers, onChange }: RoundProps) => (
  <span className={s.round}>
    <NumberField
      label={say('Amount of the round')}
      value={funding.amount}
      unit="money"
      range={{ min: 0, max: 1e15 }}
      currency={answers.currency}
      onChange={(amount) => onChange({ ...funding, amount: amount ?? 0 })}
    />
    <span className={s.unit}>{say('from a round in')}</span>
    <span className={s.month}>
      <MonthField
        label={say('Month of the round')}
        value={funding.month}
        months={Array.from({ length: 24 }, (_, t) => monthAt(answers.start, t))}
        onChange={(month) => onChange({ ...funding, month })}
      />
    </span>
    <Button variant="plain" onPress={() => onChange(null)}>
      <Trash2 aria-hidden="true" /> {say('No round')}
    </Button>
  </span>
);
