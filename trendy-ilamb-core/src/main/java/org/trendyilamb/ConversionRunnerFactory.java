// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.convert.ConversionRunner;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskRunnerFactory;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.TargetVariable;
import org.trendyilamb.variable.VariableTable;
import org.trendyilamb.verify.OutputVerifier;

/** Makes the runner of conversions wherever a strategy wants one: thread, process or machine. */
public final class ConversionRunnerFactory implements TaskRunnerFactory {

  /** Called by name. */
  public ConversionRunnerFactory() {}

  /**
   * Makes a runner.
   *
   * @param settings {@link OutputSettings}, as they are or as JSON
   */
  @Override
  public TaskRunner create(Payload settings) {
    OutputSettings output = new PlanFormat().read(settings, OutputSettings.class);
    VariableTable variables = VariableTable.standard();
    return new ConversionRunner(
        output,
        FileFormats.opener(Path.of(output.scratch())),
        new FileInterpreter(variables, ModelTable.standard()),
        variables,
        FileFormats.writer(output.writer(), output.deflateEngine()),
        verifier(variables),
        Version.text());
  }

  /** A verifier that knows the units of the table. */
  static OutputVerifier verifier(VariableTable variables) {
    return new OutputVerifier(FileFormats.plain(), name -> unitsOf(variables, name));
  }

  private static Optional<String> unitsOf(VariableTable variables, String name) {
    return variables.byCmipName(name).map(SourceVariable::usualTarget).map(TargetVariable::units);
  }
}
