import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The green of the ruler: calm, and far from the red that collection usually wears. */
const regua: MantineColorsTuple = [
  '#e6fcf9',
  '#d1f5ef',
  '#a1ebde',
  '#6edfcc',
  '#47d5bd',
  '#30cfb3',
  '#0f9d8c',
  '#0f766e',
  '#0b5f59',
  '#064a46',
];

export const theme = createTheme({
  primaryColor: 'regua',
  primaryShade: 7,
  colors: { regua },
  defaultRadius: 'md',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  components: {
    // A coloured title on the same colour is hard to read.
    Alert: {
      defaultProps: { p: 'sm' },
      styles: { title: { color: 'var(--mantine-color-text)' } },
    },
    // Words in capitals shout.
    Badge: { defaultProps: { tt: 'none' } },
    // Its cross says nothing by itself.
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Fechar aviso' } } },
    Modal: { styles: { title: { fontWeight: 600 } } },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
});

/** Secondary text and refusals dark or light enough to read (WCAG 2.2, 1.4.3), which Mantine's own are not. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5c636b',
    '--mantine-color-placeholder': '#6b7280',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': '#a8adb3',
    '--mantine-color-placeholder': '#a0a5ab',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});
