/** Works out a bridge between two plans beside the screen: plans and a metric in, how far it is, then the shares out. */
import { bridgeShares } from '../../shared/analysis/bridge.ts';
import type { BridgeNews, BridgeQuestion } from './askBridge.ts';

/** The part of a worker's own globals that this needs (the window's types are not a worker's). */
interface WorkerScope {
  readonly addEventListener: (
    type: 'message',
    listener: (message: MessageEvent<BridgeQuestion>) => void,
  ) => void;
  readonly postMessage: (value: unknown, options: object) => void;
}

const scope = globalThis as unknown as WorkerScope;

const tell = (news: BridgeNews): void => scope.postMessage(news, {});

scope.addEventListener('message', ({ data: { before, after, target } }) => {
  const shares = bridgeShares(before, after, target, (share) => tell({ kind: 'progress', share }));
  tell({ kind: 'shares', shares });
});
