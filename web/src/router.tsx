import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
});
const DebtorSearch = z.object({ texto: z.string().optional(), situacao: z.string().optional() });
const debtors = createRoute({
  getParentRoute: () => root,
  path: '/devedores',
  validateSearch: (search) => DebtorSearch.parse(search),
  component: lazyRouteComponent(() => import('./pages/debtors/debtors-page.tsx'), 'DebtorsPage'),
});
const debtor = createRoute({
  getParentRoute: () => root,
  path: '/devedores/$debtorId',
  component: lazyRouteComponent(() => import('./pages/debtor/debtor-page.tsx'), 'DebtorPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/importacoes',
  component: lazyRouteComponent(() => import('./pages/imports/imports-page.tsx'), 'ImportsPage'),
});
const regua = createRoute({
  getParentRoute: () => root,
  path: '/regua',
  component: lazyRouteComponent(() => import('./pages/regua/regua-page.tsx'), 'ReguaPage'),
});
const payments = createRoute({
  getParentRoute: () => root,
  path: '/conciliacao',
  component: lazyRouteComponent(() => import('./pages/reconciliation/reconciliation-page.tsx'), 'ReconciliationPage'),
});
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/caixa-de-saida',
  component: lazyRouteComponent(() => import('./pages/outbox/outbox-page.tsx'), 'OutboxPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([overview, debtors, debtor, imports, regua, payments, outbox]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
