import { createBrowserRouter, Navigate } from 'react-router';
import { Frame } from './frame/frame';
import { NotFoundPage } from './pages/not-found-page';
import { PageFault } from './pages/page-fault';

/** Every page is a part of its own, read when it is first opened. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <PageFault />,
      HydrateFallback: () => null,
      children: [
        { index: true, element: <Navigate to="/work" replace /> },
        { path: 'work', lazy: async () => ({ Component: (await import('./pages/worklist/worklist-page')).WorklistPage }) },
        { path: 'suggestions', lazy: async () => ({ Component: (await import('./pages/suggestions/suggestions-page')).SuggestionsPage }) },
        { path: 'suggestions/new', lazy: async () => ({ Component: (await import('./pages/suggestions/new-suggestion-page')).NewSuggestionPage }) },
        { path: 'suggestions/:caseId', lazy: async () => ({ Component: (await import('./pages/case/case-page')).CasePage }) },
        { path: 'imports', lazy: async () => ({ Component: (await import('./pages/import/imports-page')).ImportsPage }) },
        { path: 'imports/:importId', lazy: async () => ({ Component: (await import('./pages/import/import-page')).ImportPage }) },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
