import { CARNIVAL, CORPUS_CHRISTI, NO_LAW_FOUND, type OwnDay } from './own-day.ts';

const by =
  (source: string) =>
  (on: string | number, name: string): OwnDay => ({ on, name, source });
/** Corpus Christi is a holiday where a city's law says so, and optional elsewhere. */
const corpusChristi = (source: string): OwnDay => by(source)(CORPUS_CHRISTI, 'Corpus Christi');

const aracaju = by('Lei Aracaju 3.805/2009');
const beloHorizonte = by('Lei Belo Horizonte 1.327/1967');
const boaVista = by('Portaria Boa Vista 1/2010, que lista os feriados da cidade');
const fortaleza = by('Lei Fortaleza 8.796/2003');
const joaoPessoa = by('Lei João Pessoa 8.805/1999');
const maceio = by('Lei Maceió 1.391/1967');
const natal = by('Decreto Natal 10.599/2015, que lista os feriados da cidade');
const portoVelho = by('Lei Porto Velho 190/1980');
const recife = by('Lei Recife 9.777/1967');
const rio = by('Lei Rio de Janeiro 5.146/2010');
const salvador = by('Lei Salvador 1.997/1967');
const saoLuis = by('Lei São Luís 3.432/1996');
const teresina = by('Lei Teresina 2.847/1999');
const unfound = by(NO_LAW_FOUND);

const CONCEPTION = 'Nossa Senhora da Conceição';
const ANNIVERSARY = 'Aniversário da cidade';

/**
 * The days that the capitals keep (Lei 9.093/1995 art. 1º III and 2º) besides those of country and state, which are theirs anyway, by place;
 * as compilations of their laws and calendars named them in November 2026: we read no municipal law itself. Brasília is the DF.
 */
export const CAPITAL_DAYS: Readonly<Record<string, readonly OwnDay[]>> = {
  'AC.rio-branco': [by('Lei Rio Branco 1.609/2006')('12-28', ANNIVERSARY)],
  'AL.maceio': [
    corpusChristi(NO_LAW_FOUND),
    maceio('08-27', 'Nossa Senhora dos Prazeres'),
    maceio('12-08', CONCEPTION),
  ],
  'AM.manaus': [
    by('Lei Manaus 448/1998')(CARNIVAL, 'Terça-feira de Carnaval'),
    corpusChristi(NO_LAW_FOUND),
    by('Lei Orgânica de Manaus art. 437 II')('10-24', ANNIVERSARY),
    by('Lei Manaus 496/1999')('12-08', CONCEPTION),
  ],
  'AP.macapa': [
    unfound('02-04', ANNIVERSARY),
    corpusChristi(NO_LAW_FOUND),
    unfound('12-08', CONCEPTION),
  ],
  'BA.salvador': [
    corpusChristi('Lei Salvador 1.997/1967'),
    salvador('06-24', 'São João'),
    salvador('12-08', CONCEPTION),
  ],
  'CE.fortaleza': [
    fortaleza('03-19', 'São José'),
    by('Lei Fortaleza 7.535/1994')('04-13', ANNIVERSARY),
    corpusChristi('Lei Fortaleza 8.796/2003'),
    fortaleza('08-15', 'Nossa Senhora da Assunção'),
  ],
  'ES.vitoria': [
    corpusChristi('Lei Vitória 1.732/1967'),
    by('Lei Vitória 1.732/1967')('09-08', 'Nossa Senhora da Vitória'),
  ],
  'GO.goiania': [
    by('Lei Goiânia 701/1956')('05-24', 'Nossa Senhora Auxiliadora'),
    corpusChristi(NO_LAW_FOUND),
    by('Lei Goiânia 6.968/1991')('10-24', ANNIVERSARY),
  ],
  'MA.sao-luis': [
    corpusChristi(NO_LAW_FOUND),
    saoLuis('06-29', 'São Pedro'),
    saoLuis('09-08', 'Natividade de Nossa Senhora'),
    saoLuis('12-08', CONCEPTION),
  ],
  'MG.belo-horizonte': [
    corpusChristi('Lei Belo Horizonte 1.327/1967'),
    beloHorizonte('08-15', 'Assunção de Nossa Senhora'),
    beloHorizonte('12-08', 'Imaculada Conceição'),
  ],
  'MS.campo-grande': [
    corpusChristi('Lei Campo Grande 95/1949'),
    by('Lei Campo Grande 3.901/2001')('06-13', 'Santo Antônio'),
    by('Lei Campo Grande 95/1949')('08-26', ANNIVERSARY),
  ],
  'MT.cuiaba': [
    by('Lei Cuiabá 1.077/1968')('04-08', ANNIVERSARY),
    corpusChristi('Lei Cuiabá 1.077/1968'),
    by('Lei Cuiabá 5.576/2012')('12-08', 'Imaculada Conceição'),
  ],
  'PA.belem': [
    unfound('01-12', ANNIVERSARY),
    corpusChristi(NO_LAW_FOUND),
    by('Lei Belém 6.306/1967')('12-08', CONCEPTION),
  ],
  'PB.joao-pessoa': [joaoPessoa('06-24', 'São João'), joaoPessoa('12-08', CONCEPTION)],
  'PE.recife': [recife('07-16', 'Nossa Senhora do Carmo'), recife('12-08', CONCEPTION)],
  'PI.teresina': [
    corpusChristi('Lei Teresina 2.847/1999'),
    teresina('08-16', ANNIVERSARY),
    teresina('12-08', CONCEPTION),
  ],
  'PR.curitiba': [
    corpusChristi('Lei Curitiba 3.015/1967'),
    by('Lei Curitiba 3.015/1967')('09-08', 'Nossa Senhora da Luz dos Pinhais'),
  ],
  'RJ.rio-de-janeiro': [rio('01-20', 'São Sebastião'), rio('04-23', 'São Jorge')],
  'RN.natal': [
    natal('01-06', 'Santos Reis'),
    corpusChristi(NO_LAW_FOUND),
    natal('11-21', 'Nossa Senhora da Apresentação'),
  ],
  'RO.porto-velho': [
    portoVelho('01-24', 'São Francisco de Sales'),
    portoVelho('05-24', 'Nossa Senhora Auxiliadora'),
    corpusChristi(NO_LAW_FOUND),
    portoVelho('10-02', ANNIVERSARY),
  ],
  'RR.boa-vista': [
    boaVista('01-20', 'São Sebastião'),
    boaVista('06-29', 'São Pedro'),
    boaVista('07-09', ANNIVERSARY),
    boaVista('12-08', CONCEPTION),
  ],
  'RS.porto-alegre': [
    by('Lei Porto Alegre 4.453/1978')('02-02', 'Nossa Senhora dos Navegantes'),
    corpusChristi('Lei Porto Alegre 4.453/1978'),
  ],
  'SC.florianopolis': [
    by('Lei Florianópolis 3.247/1989')('03-23', ANNIVERSARY),
    corpusChristi('Lei Florianópolis 3.247/1989'),
    unfound('11-25', 'Santa Catarina de Alexandria'),
  ],
  'SE.aracaju': [
    aracaju('03-17', ANNIVERSARY),
    corpusChristi(NO_LAW_FOUND),
    aracaju('06-24', 'São João'),
    aracaju('12-08', CONCEPTION),
  ],
  'SP.sao-paulo': [
    by('Lei São Paulo 14.485/2007')('01-25', ANNIVERSARY),
    corpusChristi('Lei São Paulo 14.485/2007'),
  ],
  'TO.palmas': [
    by('Lei Palmas 577/1996')('03-19', 'São José'),
    by('Lei Palmas 108/1991')('05-20', ANNIVERSARY),
  ],
};
