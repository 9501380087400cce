import { Group, Text } from '@mantine/core';
import type { ReguaView } from '#events/api/configuration.ts';
import { CHANNEL_ICONS } from '../../parts/channel-icons.ts';
import bubble from '../../parts/message-sheet.module.css';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import styles from './ladder.module.css';
import { distanceText, policiesOf } from './words.ts';

type Step = ReguaView['steps'][number];

/** One step: when, through what, saying what, and what if not. */
export function LadderStep({ step }: { readonly step: Step }) {
  const isBefore = step.offsetDays < 0;
  return (
    <li id={step.stepId} className={`${styles['step']} ${isBefore ? styles['before'] : ''}`}>
      <div className={styles['when']}>
        <span className={styles['offset']}>{step.offset}</span>
      </div>
      <div className={styles['body']}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600}>
            {step.localTime}, {distanceText(step)}
          </Text>
          <Text size="xs" c="dimmed">
            {step.stepId}
          </Text>
        </Group>
        <div className={styles['messages']}>
          {step.templates.map((template, index) => (
            <Message key={template.templateId} template={template} isFirst={index === 0} />
          ))}
        </div>
        <Text size="xs" c="dimmed">
          {policiesOf(step).join(' ')}
        </Text>
      </div>
    </li>
  );
}

type Preview = { readonly template: Step['templates'][number]; readonly isFirst: boolean };

function Message({ template: { channel, templateId, preview }, isFirst }: Preview) {
  const Icon = CHANNEL_ICONS[channel];
  return (
    <div>
      <Group gap={6} mb={4}>
        {Icon && <Icon size={15} stroke={1.7} aria-hidden />}
        <Text size="xs" fw={600}>
          {CHANNEL_NAMES[channel] ?? channel}
        </Text>
        <Text size="xs" c="dimmed">
          {isFirst ? templateId : `${templateId}, se o primeiro não alcançar`}
        </Text>
      </Group>
      <div className={bubble['bubble']}>{preview}</div>
    </div>
  );
}
