import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './console';
import { writePaletteAsVariables } from './theme/palette';
import './theme/console.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the console');
writePaletteAsVariables(document.documentElement);
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
