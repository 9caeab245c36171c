/** English and Chinese say the same things: no text without its translation, no translation without its text. */
import { afterEach, expect, test } from 'vitest';
import { language, say, speak } from '../../shared/language/say.ts';
import { chinese } from '../../shared/language/zh/index.ts';

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
  expect(say('{count} months', { count: 1 })).toBe('1 个月');
  speak('en', {});
  expect(say('{count} months', { count: 3 })).toBe('3 months');
});
