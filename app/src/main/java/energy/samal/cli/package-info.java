/**
 * The command line: one class per command.
 *
 * <p>Read in this order: {@link energy.samal.cli.Samal} (all commands and exit codes), {@link
 * energy.samal.cli.PlanCommand} and {@link energy.samal.cli.PlanRun} (the main job), {@link
 * energy.samal.cli.Replay} (a stored run computed again, which verification rests on).
 *
 * <p>Knows everything public of engine and data. Starting must stay fast: no class of a format,
 * database or solver may be touched before a command needs it.
 */
package energy.samal.cli;
