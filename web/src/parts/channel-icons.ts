import {
  type Icon,
  IconBrandWhatsapp,
  IconDeviceMobileMessage,
  IconMail,
  IconPhoneOutgoing,
} from '@tabler/icons-react';

export const CHANNEL_ICONS: Readonly<Record<string, Icon>> = {
  email: IconMail,
  sms: IconDeviceMobileMessage,
  whatsapp: IconBrandWhatsapp,
  voice: IconPhoneOutgoing,
};
