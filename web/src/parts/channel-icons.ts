import { type Icon, IconDeviceMobileMessage, IconMail } from '@tabler/icons-react';

export const CHANNEL_ICONS: Readonly<Record<string, Icon>> = {
  email: IconMail,
  sms: IconDeviceMobileMessage,
};
