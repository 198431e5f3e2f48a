import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate } from 'react-router';
import { ADDRESSES, type Address } from './addresses';
import { Frame } from './frame/frame';
import { HomePage } from './pages/home/home-page';
import { NotFoundPage } from './pages/not-found-page';
import { PageFault } from './pages/page-fault';

/** Every page is a part of its own, read when it is first opened. */
const PAGES: Readonly<Record<Address, () => Promise<ComponentType>>> = {
  'work': async () => (await import('./pages/worklist/worklist-page')).WorklistPage,
  'suggestions': async () => (await import('./pages/suggestions/suggestions-page')).SuggestionsPage,
  'suggestions/new': async () => (await import('./pages/suggestions/new-suggestion-page')).NewSuggestionPage,
  'suggestions/:caseId': async () => (await import('./pages/case/case-page')).CasePage,
  'imports': async () => (await import('./pages/import/imports-page')).ImportsPage,
  'imports/:importId': async () => (await import('./pages/import/import-page')).ImportPage,
  'set-up': async () => (await import('./pages/set-up/set-up-page')).SetUpPage,
  'accounts': async () => (await import('./pages/accounts/accounts-page')).AccountsPage,
  'account-acts': async () => (await import('./pages/account-acts/account-acts-page')).AccountActsPage,
  'operations': async () => (await import('./pages/operations/operations-page')).OperationsPage,
  'reference/bodies': async () => (await import('./pages/bodies/bodies-page')).BodiesPage,
  'reference/bodies/:bodyId': async () => (await import('./pages/bodies/body-page')).BodyPage,
  'reference/people': async () => (await import('./pages/people/people-page')).PeoplePage,
  'reference/rules': async () => (await import('./pages/rules/rules-page')).RulesPage,
  'reference/calendar': async () => (await import('./pages/calendar/calendar-page')).CalendarPage,
  'reference/calendar/:year': async () => (await import('./pages/calendar/calendar-year-page')).CalendarYearPage,
  'password': async () => (await import('./pages/password/password-page')).PasswordPage,
  'tokens': async () => (await import('./pages/tokens/tokens-page')).TokensPage,
  'contact-reveals': async () => (await import('./pages/contact-reveals/contact-reveals-page')).ContactRevealsPage,
};

/** The pages of `ADDRESSES` within the frame; every other address says that there is nothing. */
export const makeRouter = () =>
  createBrowserRouter([
    {
      path: '/',
      element: <Frame />,
      errorElement: <PageFault />,
      HydrateFallback: () => null,
      children: [
        { index: true, element: <HomePage /> },
        ...ADDRESSES.map((path) => ({ path, lazy: async () => ({ Component: await PAGES[path]() }) })),
        { path: 'reference', element: <Navigate to="/reference/bodies" replace /> },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);
