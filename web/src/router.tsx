import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import * as z from 'zod';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/overview/overview-page.tsx'), 'OverviewPage'),
});
/** Whom to list. What was typed is personal data and stays out of the address. */
const DebtorsSearch = z.object({
  situacao: z.enum(['active', 'disputed', 'settled']).optional().catch(undefined),
});
const debtors = createRoute({
  getParentRoute: () => root,
  path: '/devedores',
  validateSearch: (search) => DebtorsSearch.parse(search),
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
/** Which régua, and what of it. */
const ReguaSearch = z.object({
  codigo: z.string().optional().catch(undefined),
  aba: z.enum(['vigor', 'rascunho', 'versoes', 'casos']).optional().catch(undefined),
});
const regua = createRoute({
  getParentRoute: () => root,
  path: '/regua',
  validateSearch: (search) => ReguaSearch.parse(search),
  component: lazyRouteComponent(() => import('./pages/regua/regua-page.tsx'), 'ReguaPage'),
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/cobertura',
  component: lazyRouteComponent(() => import('./pages/coverage/coverage-page.tsx'), 'CoveragePage'),
});
const lookUps = createRoute({
  getParentRoute: () => root,
  path: '/consultas',
  component: lazyRouteComponent(() => import('./pages/look-ups/look-ups-page.tsx'), 'LookUpsPage'),
});
const hooks = createRoute({
  getParentRoute: () => root,
  path: '/integracoes',
  component: lazyRouteComponent(() => import('./pages/hooks/hooks-page.tsx'), 'HooksPage'),
});
const carteiras = createRoute({
  getParentRoute: () => root,
  path: '/carteiras',
  component: lazyRouteComponent(
    () => import('./pages/carteiras/carteiras-page.tsx'),
    'CarteirasPage',
  ),
});
const cashFlow = createRoute({
  getParentRoute: () => root,
  path: '/fluxo',
  component: lazyRouteComponent(
    () => import('./pages/cash-flow/cash-flow-page.tsx'),
    'CashFlowPage',
  ),
});
const costs = createRoute({
  getParentRoute: () => root,
  path: '/custos',
  component: lazyRouteComponent(() => import('./pages/costs/costs-page.tsx'), 'CostsPage'),
});
const experiments = createRoute({
  getParentRoute: () => root,
  path: '/experimentos',
  component: lazyRouteComponent(
    () => import('./pages/experiments/experiments-page.tsx'),
    'ExperimentsPage',
  ),
});
const payments = createRoute({
  getParentRoute: () => root,
  path: '/conciliacao',
  component: lazyRouteComponent(
    () => import('./pages/reconciliation/reconciliation-page.tsx'),
    'ReconciliationPage',
  ),
});
const agreements = createRoute({
  getParentRoute: () => root,
  path: '/acordos',
  component: lazyRouteComponent(
    () => import('./pages/agreements/agreements-page.tsx'),
    'AgreementsPage',
  ),
});
const offers = createRoute({
  getParentRoute: () => root,
  path: '/ofertas',
  component: lazyRouteComponent(() => import('./pages/offers/offers-page.tsx'), 'OffersPage'),
});
const nextAction = createRoute({
  getParentRoute: () => root,
  path: '/proxima-acao',
  component: lazyRouteComponent(
    () => import('./pages/next-action/next-action-page.tsx'),
    'NextActionPage',
  ),
});
const listings = createRoute({
  getParentRoute: () => root,
  path: '/registros',
  component: lazyRouteComponent(() => import('./pages/listings/listings-page.tsx'), 'ListingsPage'),
});
const cnab = createRoute({
  getParentRoute: () => root,
  path: '/cnab',
  component: lazyRouteComponent(() => import('./pages/cnab/cnab-page.tsx'), 'CnabPage'),
});
const contact = createRoute({
  getParentRoute: () => root,
  path: '/contato',
  component: lazyRouteComponent(() => import('./pages/contact/contact-page.tsx'), 'ContactPage'),
});
const templates = createRoute({
  getParentRoute: () => root,
  path: '/modelos',
  component: lazyRouteComponent(
    () => import('./pages/templates/templates-page.tsx'),
    'TemplatesPage',
  ),
});
const replies = createRoute({
  getParentRoute: () => root,
  path: '/respostas',
  component: lazyRouteComponent(() => import('./pages/replies/replies-page.tsx'), 'RepliesPage'),
});
const score = createRoute({
  getParentRoute: () => root,
  path: '/score',
  component: lazyRouteComponent(() => import('./pages/score/score-page.tsx'), 'ScorePage'),
});
const credit = createRoute({
  getParentRoute: () => root,
  path: '/credito',
  component: lazyRouteComponent(() => import('./pages/credit/credit-page.tsx'), 'CreditPage'),
});
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tarefas',
  component: lazyRouteComponent(() => import('./pages/tasks/tasks-page.tsx'), 'TasksPage'),
});
/** Whose call is on the screen. */
const WorkSearch = z.object({ pessoa: z.string().optional().catch(undefined) });
const work = createRoute({
  getParentRoute: () => root,
  path: '/fila',
  validateSearch: (search) => WorkSearch.parse(search),
  component: lazyRouteComponent(() => import('./pages/work/work-page.tsx'), 'WorkPage'),
});
const scripts = createRoute({
  getParentRoute: () => root,
  path: '/roteiros',
  component: lazyRouteComponent(() => import('./pages/scripts/scripts-page.tsx'), 'ScriptsPage'),
});
const OutboxSearch = z.object({ mensagem: z.string().optional().catch(undefined) });
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/caixa-de-saida',
  validateSearch: (search) => OutboxSearch.parse(search),
  component: lazyRouteComponent(() => import('./pages/outbox/outbox-page.tsx'), 'OutboxPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    debtors,
    debtor,
    work,
    tasks,
    scripts,
    replies,
    templates,
    agreements,
    offers,
    listings,
    score,
    credit,
    nextAction,
    imports,
    coverage,
    lookUps,
    hooks,
    regua,
    carteiras,
    contact,
    cashFlow,
    costs,
    experiments,
    payments,
    cnab,
    outbox,
  ]),
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** What was typed into the search: kept with the step of navigation, so that going back finds it again. */
    searchText?: string;
  }
}
