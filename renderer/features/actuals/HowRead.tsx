/** How a file was read: which sheet, which way its months run, how it writes dates and numbers. Each can be chosen. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../../shared/language/say.ts';
import { numberLocales, type NumberLocale } from '../../../shared/actuals/index.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import s from './HowRead.module.css';
import type { Draft } from './useDraft.ts';
import { notationWords } from './words.ts';

const localeId = ({ decimal, group }: NumberLocale): string => `${decimal}${group}`;
const localeWords = ({ decimal, group }: NumberLocale): string => `1${group}234${decimal}5`;

export function HowRead({ draft }: { readonly draft: Draft }) {
  const { read, choices, choose } = draft;
  const recognised = read.ok ? read.recognised : undefined;
  const direction = recognised?.direction ?? choices.direction ?? 'down';
  return (
    <dl className={s.how}>
      {draft.sheets.length > 1 && (
        <Fact title={say('Sheet')}>
          <Select
            label={say('Sheet')}
            value={String(draft.sheet)}
            options={draft.sheets.map((name, index) => ({ id: String(index), label: name }))}
            onChange={(id) => draft.chooseSheet(Number(id))}
          />
        </Fact>
      )}
      <Fact title={say('Months run')}>
        <Segmented
          label={say('Months run')}
          value={direction}
          options={[
            { id: 'down', label: say('down') },
            { id: 'across', label: say('across') },
          ]}
          onChange={(id) => choose({ ...choices, direction: id === 'across' ? 'across' : 'down' })}
        />
        {recognised?.oneNumberARow === true && <span>{say('one number a row')}</span>}
      </Fact>
      {recognised !== undefined && (
        <>
          <Fact title={say('Months are written')} isUncertain={recognised.dayFirst?.certain === false}>
            {recognised.dayFirst === undefined ? (
              <span>
                {recognised.notations.map((notation) => say(notationWords[notation])).join(say(', '))}
              </span>
            ) : (
              <Select
                label={say('Months are written')}
                value={recognised.dayFirst.value ? 'day' : 'month'}
                options={[
                  { id: 'day', label: say(notationWords.dayMonthYear) },
                  { id: 'month', label: say(notationWords.monthDayYear) },
                ]}
                onChange={(id) => choose({ ...choices, dayFirst: id === 'day' })}
              />
            )}
          </Fact>
          <Fact title={say('Numbers are written')} isUncertain={!recognised.locale.certain}>
            <Select
              label={say('Numbers are written')}
              value={localeId(recognised.locale.locale)}
              options={numberLocales.map((locale) => ({ id: localeId(locale), label: localeWords(locale) }))}
              onChange={(id) => {
                const locale = numberLocales.find((one) => localeId(one) === id);
                if (locale !== undefined) choose({ ...choices, locale });
              }}
            />
          </Fact>
        </>
      )}
    </dl>
  );
}

interface FactProps {
  readonly title: string;
  readonly isUncertain?: boolean;
  readonly children: ReactNode;
}

function Fact({ title, isUncertain = false, children }: FactProps) {
  return (
    <div className={s.fact}>
      <dt>{title}</dt>
      <dd>
        {children}
        {isUncertain && (
          <span className={s.doubt}>
            <TriangleAlert aria-hidden="true" /> {say('The file fits both ways: please check')}
          </span>
        )}
      </dd>
    </div>
  );
}
