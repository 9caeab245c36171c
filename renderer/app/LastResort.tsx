/** When a screen breaks: says so, says that the plan is safe, and offers the way back. */
import { Component, type ReactNode } from 'react';
import { say } from '../../shared/language/say.ts';
import { Blank } from '../ui/Blank.tsx';
import { Button } from '../ui/Button.tsx';
import s from './LastResort.module.css';

interface LastResortProps {
  readonly children: ReactNode;
}

interface LastResortState {
  readonly message: string | null;
}

export class LastResort extends Component<LastResortProps, LastResortState> {
  override state: LastResortState = { message: null };

  static getDerivedStateFromError(error: unknown): LastResortState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className={s.main}>
        <Blank kind="failure" title={say('Groundplan made a mistake')}>
          <p>
            {say(
              'Your plan is safe on disk, with every edit that was marked as saved. This screen could not be drawn: {message}',
              { message },
            )}
          </p>
          <Button variant="primary" onPress={() => location.reload()}>
            {say('Open it again')}
          </Button>
        </Blank>
      </main>
    );
  }
}
