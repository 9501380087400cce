import type { Route } from './route.ts';
import { readCashFlow } from './routes/cash-flow.ts';
import { readCostLedger } from './routes/costs.ts';
import { startExperiment, stopExperiment } from './routes/experiment-runs.ts';
import {
  listExperiments,
  readControlGroups,
  readExperimentResults,
  saveExperiment,
} from './routes/experiments.ts';
import { readOverview } from './routes/overview.ts';
import { publishPriceTable, readPriceTable } from './routes/price-table.ts';

/** What came in, what it cost, and what is tried to bring in more. */
export const FIGURE_ROUTES: readonly Route[] = [
  readOverview,
  readCashFlow,
  readCostLedger,
  readPriceTable,
  publishPriceTable,
  listExperiments,
  readExperimentResults,
  saveExperiment,
  startExperiment,
  stopExperiment,
  readControlGroups,
];
