import {
  ConnectClient,
  type ConnectClientConfig,
  ConnectServiceException,
  StartOutboundVoiceContactCommand,
} from '@aws-sdk/client-connect';
import { ChannelBusy, UncertainOutcome } from '#shared/adapters/channels/channel-sender.ts';
import { ANSWER_MS_MAX, sendOnce } from '#shared/adapters/channels/send-once.ts';
import type { CallPlacer } from './call-placer.ts';

/** `arn:aws:connect:<region>:<account>:instance/<id>`: Amazon Connect has no region in Brazil, so it is seldom the deployment's. */
const INSTANCE = /^arn:aws[a-z-]*:connect:([a-z0-9-]+):\d{12}:instance\/([a-f0-9-]+)$/;

export type ConnectSettings = {
  readonly instanceArn: string;
  /** What happens once somebody picks up: the flow speaks, or connects them with the queue. */
  readonly flowId: string;
  /** Whose agents speak. */
  readonly queueId: string;
};

/** @throws when the instance is no ARN of one, which a deployment refuses */
export function connectInstanceOf(arn: string): { readonly region: string; readonly id: string } {
  const [, region, id] = INSTANCE.exec(arn) ?? [];
  if (!region || !id) throw new Error(`"${arn}" is no ARN of an Amazon Connect instance`);
  return { region, id };
}

/**
 * Calls through Amazon Connect. The attributes that its flow can read are ids alone; the token makes a repeated request ring once.
 */
export function connectPlacer(
  { instanceArn, flowId, queueId }: ConnectSettings,
  config: ConnectClientConfig = {},
): CallPlacer {
  const { region, id } = connectInstanceOf(instanceArn);
  const client = new ConnectClient({ ...config, region });
  return async ({ callId, debtorId, credorId, userId, to }) => {
    const command = new StartOutboundVoiceContactCommand({
      InstanceId: id,
      ContactFlowId: flowId,
      QueueId: queueId,
      DestinationPhoneNumber: to,
      ClientToken: callId,
      Attributes: { callId, debtorId, credorId, userId },
    });
    try {
      const call = async (options: { readonly abortSignal: AbortSignal }) => {
        const { ContactId } = await client.send(command, options);
        return { MessageId: ContactId };
      };
      const answer = await sendOnce(call, isOwn, ANSWER_MS_MAX);
      return answer.outcome === 'accepted'
        ? { outcome: 'dialled', providerCallId: answer.providerMessageId }
        : answer;
    } catch (error) {
      if (error instanceof ChannelBusy) return { outcome: 'refused', detail: error.detail };
      if (error instanceof UncertainOutcome) return { outcome: 'uncertain', detail: error.detail };
      throw error;
    }
  };
}

const isOwn = (error: unknown): error is ConnectServiceException =>
  error instanceof ConnectServiceException;
