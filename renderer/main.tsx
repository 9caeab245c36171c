/** The window begins here. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { begin } from './state/begin.ts';
import './ui/tokens.css';
import './ui/base.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
const window = createRoot(root);
void begin().then(() =>
  window.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
