/** How many days lie between two rounds of whoever comes round in a busy town. */

/** How often the team looks through everybody, and the credores send their files. */
export const TEAM_DAYS = 10;
export const FILES_DAYS = 14;
/** How often the credor's bank takes a remessa; it answers some days later. */
export const REMESSA_DAYS = 9;
export const RETORNO_AFTER_DAYS = 3;
export const FORGET_DAYS = 6;
/** When the experiments of one credor end. */
export const EXPERIMENT_DAYS = 9;
/** How often the team lets ladders rest, works on its tasks, and pulls the kill switch. */
export const REST_DAYS = 5;
export const TASK_DAYS = 3;
export const SWITCH_DAYS = 5;
/** How often a gestor looks through whoever is registered twice. */
export const JOIN_DAYS = 6;
/** How often people tell the team what they read. */
export const LANGUAGE_DAYS = 6;
/** How often a gestor has contacts looked up. */
export const LOOK_UP_DAYS = 8;
/** How often somebody writes a text anew. */
export const TEXT_DAYS = 5;
/** How often somebody tries a text on themselves. */
export const TEXT_TEST_DAYS = 4;
/** How often Meta pauses a text, or lets it go again. */
export const META_DAYS = 3;
/** How often a gestor changes the réguas, and how much later those in flight are moved. */
export const REGUA_DAYS = 7;
export const MOVE_AFTER_DAYS = 2;
