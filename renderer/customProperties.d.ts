/** Custom properties in React's `style`: the only inline styles this window uses (the policy allows them through CSSOM). */
import 'react';

declare module 'react' {
  interface CSSProperties {
    readonly [property: `--${string}`]: string | number | undefined;
  }
}
