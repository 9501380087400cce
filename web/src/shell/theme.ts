import { createTheme, type MantineColorsTuple } from '@mantine/core';

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
  primaryShade: { light: 7, dark: 6 },
  colors: { regua },
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
});
