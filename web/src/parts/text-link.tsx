import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type PlainAnchor = AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>;

const PlainAnchor = (props: PlainAnchor) => <Anchor {...props} />;

/** A link to another page of the console, within a text. */
export const TextLink = createLink(PlainAnchor);
