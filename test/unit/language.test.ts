/** English and Chinese say the same things: no text without its translation, no translation without its text. */
import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { benchmarks } from '../../shared/benchmarks/index.ts';
import { englishForms } from '../../shared/language/english.ts';
import { language, say, speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';
import { declaredTexts } from './languageData.ts';
import { textsIn } from './languageTexts.ts';

afterEach(() => speak('en', {}));

test('English is said as it is written, with names filled in and one thing in the singular', () => {
  expect(say('Undo: {what}', { what: '<b> $t(x) {what}' })).toBe('Undo: <b> $t(x) {what}');
  expect(say('{count} months', { count: 1 })).toBe('1 month');
  expect(say('{count} months', { count: 2 })).toBe('2 months');
  expect(say('constructor')).toBe('constructor');
});

test('Chinese is said once it is spoken, and English again afterwards', () => {
  speak('zh-CN', chinese);
  expect(language()).toBe('zh-CN');
  expect(say('{count} months', { count: 1 })).toBe('1\u00a0个月');
  speak('en', {});
  expect(say('{count} months', { count: 3 })).toBe('3 months');
});

const { said, unsaid } = textsIn(['renderer', 'shared', 'electron']);
const inUse = new Set([...said.map(({ text }) => text), ...declaredTexts()]);
/** `{name}` of a text, each as often as it stands there. */
const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).toSorted();

test('every text is said, so that it can be said in another language', () => {
  expect(unsaid).toEqual([]);
});

test('every text has its Chinese', () => {
  expect([...inUse].filter((text) => !Object.hasOwn(chinese, text))).toEqual([]);
});

test('no Chinese is left of a text that is gone', () => {
  expect(Object.keys(chinese).filter((text) => !inUse.has(text))).toEqual([]);
  const forms = Object.keys(englishForms).map((form) =>
    form.replace(/_(?:zero|one|two|few|many|other)$/u, ''),
  );
  expect(forms.filter((text) => !inUse.has(text))).toEqual([]);
});

/** Names of people and companies, which stay as they are. */
const names: ReadonlySet<string> = new Set(benchmarks.map(({ source }) => source));

test('translations fill in what the text fills in, and are Chinese', () => {
  const differing = Object.entries(chinese).filter(
    ([english, text]) => placesIn(english).join() !== placesIn(text).join(),
  );
  expect(differing).toEqual([]);
  const untranslated = Object.entries(chinese).filter(
    ([english, text]) =>
      english === text && !names.has(english) && /[a-z]{4}/u.test(english.replaceAll(/\{\w+\}/gu, '')),
  );
  expect(untranslated).toEqual([]);
});

test('no text stands in two catalogues', async () => {
  const folder = new URL('../../shared/language/zh/', import.meta.url);
  const catalogues = await Promise.all(
    readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .map(async (file) =>
        Object.values((await import(new URL(file, folder).href)) as Record<string, object>),
      ),
  );
  const texts = catalogues.flat().flatMap(Object.keys);
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
});
