import type { Channel } from '#shared/domain/message/channel.ts';
import { TemplateId } from '#shared/domain/values/ids.ts';
import type { ListingKind } from './listing-kind.ts';

/** The notice by each channel where no step of a régua names its own texts. */
export const noticeMessages = (
  kind: ListingKind,
): readonly { readonly channel: Channel; readonly templateId: TemplateId }[] => [
  { channel: 'email', templateId: TemplateId.parse(`aviso-${kind}-email`) },
  { channel: 'sms', templateId: TemplateId.parse(`aviso-${kind}-sms`) },
];
