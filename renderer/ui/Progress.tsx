/** How far something is; without a share it is under way, nobody knows how far. */
import s from './Progress.module.css';

export function Progress({ label, share }: { readonly label: string; readonly share?: number | undefined }) {
  return (
    <progress
      className={s.progress}
      aria-label={label}
      max={1}
      {...(share === undefined ? {} : { value: share })}
    />
  );
}
