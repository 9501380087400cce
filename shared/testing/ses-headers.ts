/**
 * What SES writes above an e-mail that it receives, in the order in which it does.
 *
 * @param found its verdicts; by default everything passes
 */
export const sesHeaders = ({
  spam = 'PASS',
  virus = 'PASS',
  results = 'amazonses.com; spf=pass (spfCheck: domain of example.com designates 203.0.113.7 as permitted sender) client-ip=203.0.113.7; envelope-from=maria@example.com; helo=mail.example.com; dkim=pass header.i=@example.com; dmarc=pass header.from=example.com;',
}: {
  readonly spam?: string;
  readonly virus?: string;
  readonly results?: string;
} = {}): readonly string[] => [
  'Return-Path: <maria@example.com>',
  'Received: from mail.example.com (mail.example.com [203.0.113.7]) by inbound-smtp.sa-east-1.amazonaws.com with SMTP id abc',
  `X-SES-Spam-Verdict: ${spam}`,
  `X-SES-Virus-Verdict: ${virus}`,
  'Received-SPF: pass (spfCheck: domain of example.com designates 203.0.113.7 as permitted sender) client-ip=203.0.113.7;',
  `Authentication-Results: ${results}`,
  'X-SES-RECEIPT: AEFBQUFBQUFBQUFH',
  'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=abc;',
];
