import { createBrowserRouter } from 'react-router';
import { Frame } from './frame/frame';
import { HomePage } from './pages/home/home-page';
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
        { index: true, element: <HomePage /> },
        { path: 'work', lazy: async () => ({ Component: (await import('./pages/worklist/worklist-page')).WorklistPage }) },
        { path: 'suggestions', lazy: async () => ({ Component: (await import('./pages/suggestions/suggestions-page')).SuggestionsPage }) },
        { path: 'suggestions/new', lazy: async () => ({ Component: (await import('./pages/suggestions/new-suggestion-page')).NewSuggestionPage }) },
        { path: 'suggestions/:caseId', lazy: async () => ({ Component: (await import('./pages/case/case-page')).CasePage }) },
        { path: 'imports', lazy: async () => ({ Component: (await import('./pages/import/imports-page')).ImportsPage }) },
        { path: 'imports/:importId', lazy: async () => ({ Component: (await import('./pages/import/import-page')).ImportPage }) },
        { path: 'set-up', lazy: async () => ({ Component: (await import('./pages/set-up/set-up-page')).SetUpPage }) },
        { path: 'accounts', lazy: async () => ({ Component: (await import('./pages/accounts/accounts-page')).AccountsPage }) },
        { path: 'operations', lazy: async () => ({ Component: (await import('./pages/operations/operations-page')).OperationsPage }) },
        { path: 'account-acts', lazy: async () => ({ Component: (await import('./pages/account-acts/account-acts-page')).AccountActsPage }) },
        { path: 'password', lazy: async () => ({ Component: (await import('./pages/password/password-page')).PasswordPage }) },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
