import type { Uf } from '#shared/domain/values/uf.ts';
import { CARNIVAL, CORPUS_CHRISTI, NO_LAW_FOUND, type OwnDay } from './own-day.ts';

const day = (on: string | number, name: string, source: string): OwnDay => ({ on, name, source });

const inAcre = (on: string, name: string, law: string): OwnDay => ({
  on,
  name,
  source: `Lei AC ${law}; transferido para a sexta-feira pela Lei AC 2.126/2009`,
  movedToFriday: true,
});

const CONCEPTION = day('12-08', 'Nossa Senhora da Conceição', NO_LAW_FOUND);

/**
 * The days that a state itself keeps (Lei 9.093/1995 art. 1º II), with the law that says so, as read in November 2026; the laws of AC, AL,
 * AM, AP, BA, RO, RR, SE and TO from compilations that name them. Where sources differ the day is kept. The days that only public offices
 * keep by the law of GO are here, because that state calls them holidays.
 */
export const STATE_DAYS: Readonly<Partial<Record<Uf, readonly OwnDay[]>>> = {
  AC: [
    inAcre('01-20', 'Dia do Católico', '3.137/2016'),
    inAcre('01-23', 'Dia do Evangélico', '1.538/2004'),
    inAcre('03-08', 'Dia da Mulher', '1.411/2001'),
    day('06-15', 'Aniversário do Acre', 'Lei AC 14/1964'),
    inAcre('09-05', 'Dia da Amazônia', '1.526/2004'),
    inAcre('11-17', 'Tratado de Petrópolis', '57/1965'),
  ],
  AL: [
    day('06-24', 'São João', 'Lei AL 5.508/1993'),
    day('06-29', 'São Pedro', 'Lei AL 5.509/1993'),
    day('09-16', 'Emancipação política de Alagoas', NO_LAW_FOUND),
    day('11-30', 'Dia do Evangélico', NO_LAW_FOUND),
  ],
  AM: [day('09-05', 'Elevação a província', 'Lei AM 25/1977'), CONCEPTION],
  AP: [
    day('03-19', 'São José', 'Lei AP 667/2002'),
    day('05-15', 'Dia de Cabralzinho', 'Lei AP 2.213/2017'),
    day('09-13', 'Criação do território', 'Constituição AP art. 335'),
    day('11-30', 'Dia do Evangélico', NO_LAW_FOUND),
  ],
  BA: [day('07-02', 'Independência da Bahia', 'Constituição BA art. 6º')],
  CE: [
    day('03-19', 'São José', NO_LAW_FOUND),
    day(
      '03-25',
      'Data magna do Ceará',
      'Emenda à Constituição CE de 1º/12/2011 (DOE de 6/12/2011)',
    ),
  ],
  DF: [
    day(CORPUS_CHRISTI, 'Corpus Christi', 'Lei DF 72/1989 art. 1º, parágrafo único'),
    day('11-30', 'Dia do Evangélico', 'Lei DF 963/1995'),
  ],
  ES: [{ ...day(8, 'Nossa Senhora da Penha', 'Lei ES 11.010/2019'), since: 2020 }],
  GO: [
    day('07-26', 'Fundação da cidade de Goiás', 'Lei GO 20.756/2020 (repartições públicas)'),
    day('10-24', 'Pedra fundamental de Goiânia', 'Lei GO 20.756/2020 (repartições públicas)'),
  ],
  MA: [day('07-28', 'Adesão à Independência', 'Lei MA 2.457/1964'), CONCEPTION],
  MS: [day('10-11', 'Criação do Estado', 'Lei MS 10/1979')],
  PA: [day('08-15', 'Adesão à Independência', 'Lei PA 5.999/1996'), CONCEPTION],
  PB: [
    day('07-26', 'Memória de João Pessoa', NO_LAW_FOUND),
    day('08-05', 'Fundação da Paraíba', 'Lei PB 10.601/2015'),
  ],
  PE: [
    day('03-06', 'Data magna de Pernambuco', 'Lei PE 16.059/2017'),
    day('06-24', 'São João', NO_LAW_FOUND),
  ],
  PI: [day('10-19', 'Dia do Piauí', 'Lei PI 176/1937')],
  RJ: [
    day(CARNIVAL, 'Terça-feira de Carnaval', 'Lei RJ 5.243/2008'),
    day('04-23', 'São Jorge', 'Lei RJ 5.198/2008'),
    { ...day(CORPUS_CHRISTI, 'Corpus Christi', 'Lei RJ 11.002/2025'), since: 2026 },
  ],
  RN: [
    day('08-07', 'Dia do Rio Grande do Norte', 'Lei RN 7.831/2000'),
    day('10-03', 'Mártires de Cunhaú e Uruaçu', 'Lei RN 8.913/2006'),
  ],
  RO: [
    day('01-04', 'Instalação do Estado', 'Lei RO 2.291/2010'),
    day('06-18', 'Dia do Evangélico', 'Lei RO 1.026/2001'),
  ],
  RR: [day('10-05', 'Criação do Estado', 'Constituição RR: 5 de outubro, criação do Estado')],
  RS: [
    day(
      '09-20',
      'Revolução Farroupilha',
      'Constituição RS: 20 de setembro, data magna, é feriado no Estado',
    ),
  ],
  SE: [
    day(
      '07-08',
      'Emancipação política de Sergipe',
      'Constituição SE: 8 de julho, emancipação política',
    ),
  ],
  SP: [day('07-09', 'Revolução de 1932', 'Lei SP 9.497/1997')],
  TO: [
    day('03-18', 'Autonomia do Tocantins', 'Lei TO 960/1998'),
    day('08-15', 'Senhor do Bonfim', NO_LAW_FOUND),
    day('09-08', 'Nossa Senhora da Natividade', 'Lei TO 627/1993'),
    day('10-05', 'Criação do Estado', 'Lei TO 98/1989'),
  ],
};

/** States whose law adds no day of rest to those of the country, and what it says. */
export const STATES_WITHOUT_OWN_DAY: Readonly<Partial<Record<Uf, string>>> = {
  MG: 'Constituição MG art. 256: a data magna é 21 de abril, feriado nacional',
  MT: 'Lei MT 7.879/2002: o feriado é 20 de novembro, nacional desde 2024',
  PR: 'Lei PR 18.384/2014: 19 de dezembro não é feriado civil',
  SC: 'Lei SC 17.335/2017: a data magna, 11 de agosto, passa para o domingo seguinte',
};
