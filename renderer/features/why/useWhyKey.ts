/**
 * Alt+? asks why of whatever has the focus: a number that answers when pressed (`data-answers-why`), or an assumption
 * that is being typed, which the row it stands in names (`data-path`; of a
 * grid `data-row`).
 */
import { useEffect } from 'react';
import { addressOfPath } from '../../../shared/model/index.ts';
import { useResults } from '../../state/results.ts';
import { useView } from '../../state/view.ts';

/** The question mark stands on another key in every country; on American ones its key tells even while Alt is down. */
const isAsking = ({ altKey, ctrlKey, metaKey, key, code }: KeyboardEvent): boolean =>
  altKey && !ctrlKey && !metaKey && (key === '?' || key === '？' || code === 'Slash');

function ask(event: KeyboardEvent): void {
  if (event.defaultPrevented || !isAsking(event)) return;
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.hasAttribute('data-answers-why')) {
    event.preventDefault();
    focused.click();
    return;
  }
  const place = focused?.closest<HTMLElement>('[data-path], [data-row]');
  const path = place?.dataset['path'] ?? place?.dataset['row'];
  const { computed } = useResults.getState();
  if (path === undefined || computed === null) return;
  const address = addressOfPath(computed, path);
  if (address === undefined) return;
  event.preventDefault();
  useView.getState().why({ kind: 'number', address });
}

export function useWhyKey(): void {
  useEffect(() => {
    window.addEventListener('keydown', ask);
    return () => window.removeEventListener('keydown', ask);
  }, []);
}
