import { Anchor } from '@mantine/core';

const URL_PATTERN = /(https?:\/\/\S+)/;

/** Text whose addresses can be opened, each in a tab of its own. */
export function LinkedText({ text }: { readonly text: string }) {
  return text.split(URL_PATTERN).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <Anchor key={index} href={piece} target="_blank" rel="noreferrer" inherit underline="always">
        {piece}
      </Anchor>
    ),
  );
}
