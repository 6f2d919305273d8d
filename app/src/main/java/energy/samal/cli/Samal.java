package energy.samal.cli;

import energy.samal.model.InvalidScenarioException;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code samal COMMAND …}. */
@Command(
    name = "samal",
    mixinStandardHelpOptions = true,
    version = "samal " + Samal.VERSION,
    description = "Plans the energy system of countries to 2050, hour by hour.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PlanCommand.class,
      CheckCommand.class,
      NewCommand.class,
      ConvertCommand.class,
      ImportCommand.class,
      ShowCommand.class,
      CompareCommand.class,
      VerifyCommand.class,
      ExportCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, planned",
      "1:anything unexpected, or a run that does not verify",
      "2:bad input",
      "3:infeasible, or unbounded",
      "4:stopped",
      "5:solver failed",
      "6:a file or folder cannot be written or read"
    })
public final class Samal implements Runnable {
  static final String VERSION = "0.1.0";

  @Spec private CommandSpec spec;

  /** The root of all commands, as the command line library wants it. */
  public Samal() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /**
   * Runs one command in this process.
   *
   * @return the exit code
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    var line = line(out, err);
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      // What had filled the memory is out of reach by now.
      return failed(new BadInputException(Memory.tooSmall("This"), e), line);
    }
  }

  private static CommandLine line(PrintStream out, PrintStream err) {
    return new CommandLine(new Samal())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Samal::wrongArguments)
        .setExecutionExceptionHandler((failure, line, _) -> failed(failure, line));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int wrongArguments(ParameterException wrong, String[] arguments) {
    var line = wrong.getCommandLine();
    var err = line.getErr();
    err.println("samal: " + wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("'%s --help' says what it takes.".formatted(name(line)));
    }
    return Exit.BAD_INPUT;
  }

  private static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName();
  }

  /** The outer edge: every failure that a command lets through becomes words and an exit code. */
  private static int failed(Exception failure, CommandLine line) {
    var err = line.getErr();
    // Compared by name, so that no class of the data module is loaded for a start that goes well.
    int code =
        switch (failure.getClass().getSimpleName()) {
          case "InvalidScenarioException", "BadInputException" -> Exit.BAD_INPUT;
          case "SolverException" -> Exit.SOLVER_FAILED;
          case "RunFolderException" -> Exit.NOT_WRITTEN;
          default -> Exit.UNEXPECTED;
        };
    if (code == Exit.UNEXPECTED) {
      err.println("samal: something went wrong inside; please report it with these lines:");
      failure.printStackTrace(err);
    } else {
      var problems = failure instanceof InvalidScenarioException;
      err.println((problems ? "" : "samal: ") + failure.getMessage());
    }
    err.flush();
    return code;
  }
}
