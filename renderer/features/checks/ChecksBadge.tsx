/** How many remarks there are, beside the section's name in the rail. The screen itself says it to those who listen. */
import { useRemarkCount } from '../../state/remarks.ts';
import s from './ChecksBadge.module.css';

export function ChecksBadge() {
  const count = useRemarkCount();
  if (count === null || count === 0) return null;
  return (
    <span className={s.badge} aria-hidden="true">
      {count}
    </span>
  );
}
