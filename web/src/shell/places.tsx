import { NavLink } from '@mantine/core';
import {
  IconAddressBook,
  IconBarcode,
  IconBulb,
  IconGauge,
  IconCalendarDollar,
  IconChartBar,
  IconChecklist,
  IconCoins,
  IconContract,
  IconFileImport,
  IconFlask,
  IconFolders,
  IconGavel,
  IconHandStop,
  IconInbox,
  IconMessageReply,
  IconPhoneCall,
  IconReportMoney,
  IconRuler2,
  IconTextCaption,
  IconUserDollar,
  IconUsers,
  IconWebhook,
  IconZoomQuestion,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import styles from './shell.module.css';

const PLACES = [
  { to: '/', label: 'Visão geral', icon: IconChartBar },
  { to: '/devedores', label: 'Devedores', icon: IconUsers },
  { to: '/fila', label: 'Fila de trabalho', icon: IconPhoneCall },
  { to: '/tarefas', label: 'Tarefas', icon: IconChecklist },
  { to: '/respostas', label: 'Respostas', icon: IconMessageReply },
  { to: '/acordos', label: 'Acordos', icon: IconContract },
  { to: '/registros', label: 'Negativação', icon: IconGavel },
  { to: '/credito', label: 'Análise de crédito', icon: IconUserDollar },
  { to: '/score', label: 'Score', icon: IconGauge },
  { to: '/carteiras', label: 'Carteiras', icon: IconFolders },
  { to: '/regua', label: 'Réguas', icon: IconRuler2 },
  { to: '/proxima-acao', label: 'Próxima ação', icon: IconBulb },
  { to: '/experimentos', label: 'Experimentos', icon: IconFlask },
  { to: '/contato', label: 'Políticas de contato', icon: IconHandStop },
  { to: '/modelos', label: 'Modelos', icon: IconTextCaption },
  { to: '/importacoes', label: 'Importações', icon: IconFileImport },
  { to: '/cobertura', label: 'Cobertura', icon: IconAddressBook },
  { to: '/consultas', label: 'Consultas', icon: IconZoomQuestion },
  { to: '/fluxo', label: 'Fluxo de caixa', icon: IconCalendarDollar },
  { to: '/custos', label: 'Custos', icon: IconCoins },
  { to: '/conciliacao', label: 'Conciliação', icon: IconReportMoney },
  { to: '/cnab', label: 'CNAB', icon: IconBarcode },
  { to: '/integracoes', label: 'Integrações', icon: IconWebhook },
] as const;
const OUTBOX = { to: '/caixa-de-saida', label: 'Caixa de saída', icon: IconInbox } as const;

type Where = { readonly isLocal: boolean; readonly onGo: () => void };

/** Where one can go; messages can be looked at as such only in the local run, where none leaves. */
export function Places({ isLocal, onGo }: Where) {
  const places = isLocal ? [...PLACES, OUTBOX] : PLACES;
  return (
    <nav aria-label="Páginas">
      {places.map(({ to, label, icon: Icon }) => (
        <NavLink
          key={to}
          component={Link}
          to={to}
          label={label}
          leftSection={<Icon size={18} stroke={1.7} aria-hidden />}
          className={styles['place'] ?? ''}
          onClick={onGo}
        />
      ))}
    </nav>
  );
}
