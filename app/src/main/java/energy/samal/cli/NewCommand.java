package energy.samal.cli;

import energy.samal.io.casefolder.CaseTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal new NAME}: a small complete case to change. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes a small complete case into a new folder, to change into one's own.")
final class NewCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "NAME",
      description = "Folder to make; its last part becomes the name of the case.")
  private Path folder;

  @Spec private CommandSpec spec;

  NewCommand() {}

  @Override
  public Integer call() {
    Targets.write(folder, this::write);
    spec.commandLine()
        .getOut()
        .println("Written: %s. Next: samal check %s".formatted(folder, folder));
    return Exit.DONE;
  }

  private void write(Path draft) throws IOException {
    try {
      CaseTemplate.create(draft, String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("NAME is '%s': %s".formatted(folder, e.getMessage()), e);
    }
  }
}
