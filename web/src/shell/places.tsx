import { NavLink, Text } from '@mantine/core';
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

/** In the order in which a working day meets them; what belongs together stands together. */
const GROUPS = [
  {
    name: null,
    places: [
      { to: '/', label: 'Visão geral', icon: IconChartBar },
      { to: '/devedores', label: 'Devedores', icon: IconUsers },
    ],
  },
  {
    name: 'Atendimento',
    places: [
      { to: '/fila', label: 'Fila de trabalho', icon: IconPhoneCall },
      { to: '/tarefas', label: 'Tarefas', icon: IconChecklist },
      { to: '/respostas', label: 'Respostas', icon: IconMessageReply },
    ],
  },
  {
    name: 'Recuperação',
    places: [
      { to: '/acordos', label: 'Acordos', icon: IconContract },
      { to: '/conciliacao', label: 'Conciliação', icon: IconReportMoney },
      { to: '/cnab', label: 'CNAB', icon: IconBarcode },
      { to: '/registros', label: 'Negativação', icon: IconGavel },
      { to: '/fluxo', label: 'Fluxo de caixa', icon: IconCalendarDollar },
      { to: '/custos', label: 'Custos', icon: IconCoins },
    ],
  },
  {
    name: 'Estratégia',
    places: [
      { to: '/carteiras', label: 'Carteiras', icon: IconFolders },
      { to: '/regua', label: 'Réguas', icon: IconRuler2 },
      { to: '/modelos', label: 'Modelos', icon: IconTextCaption },
      { to: '/contato', label: 'Políticas de contato', icon: IconHandStop },
      { to: '/score', label: 'Score', icon: IconGauge },
      { to: '/proxima-acao', label: 'Próxima ação', icon: IconBulb },
      { to: '/experimentos', label: 'Experimentos', icon: IconFlask },
    ],
  },
  {
    name: 'Dados',
    places: [
      { to: '/importacoes', label: 'Importações', icon: IconFileImport },
      { to: '/cobertura', label: 'Cobertura', icon: IconAddressBook },
      { to: '/consultas', label: 'Consultas', icon: IconZoomQuestion },
      { to: '/credito', label: 'Análise de crédito', icon: IconUserDollar },
      { to: '/integracoes', label: 'Integrações', icon: IconWebhook },
    ],
  },
] as const;
const LOCAL = {
  name: 'Nesta máquina',
  places: [{ to: '/caixa-de-saida', label: 'Caixa de saída', icon: IconInbox }],
} as const;

type Where = { readonly isLocal: boolean; readonly onGo: () => void };

/** Where one can go; messages can be looked at as such only in the local run, where none leaves. */
export function Places({ isLocal, onGo }: Where) {
  const groups = isLocal ? [...GROUPS, LOCAL] : GROUPS;
  return (
    <nav aria-label="Páginas">
      {groups.map(({ name, places }) => (
        <div key={name} role={name === null ? undefined : 'group'} aria-label={name ?? undefined}>
          {name !== null && (
            <Text size="xs" c="dimmed" fw={600} className={styles['group'] ?? ''} aria-hidden>
              {name}
            </Text>
          )}
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
        </div>
      ))}
    </nav>
  );
}
