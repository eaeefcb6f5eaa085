// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.TimeAxis;
import org.trendyilamb.variable.QuantityKind;

/**
 * All checks of one field while it passes. A finding warns or stops; no value is ever changed. Used
 * once; by one thread, but for {@link #see}.
 */
public final class FieldChecks {
  private static final Set<String> SEASONAL = Set.of("gpp", "lai", "nbp");

  private final Subject subject;
  private final List<FieldCheck> checks;
  private final Optional<FootprintCheck> footprint;
  private final Optional<GlobalSums> sums;
  private final boolean total;
  private final boolean accept;

  private FieldChecks(
      Subject subject,
      List<FieldCheck> checks,
      Optional<FootprintCheck> footprint,
      Optional<GlobalSums> sums,
      boolean total,
      boolean accept) {
    this.subject = subject;
    this.checks = checks;
    this.footprint = footprint;
    this.sums = sums;
    this.total = total;
    this.accept = accept;
  }

  /**
   * The checks that suit a field.
   *
   * @param meaning what the field is
   * @param round TRENDY round where known
   * @param accept whether the user lets through what would stop
   * @param where place of the field, for findings
   */
  public static FieldChecks of(
      Interpretation meaning, OptionalInt round, boolean accept, Where where) {
    Subject subject = new Subject(meaning, round, where);
    List<FieldCheck> checks = new ArrayList<>();
    checks.add(new YearsCheck(subject));
    boolean layered = meaning.planes() != meaning.time().map(TimeSelection::size).orElse(1);
    if (layered) {
      return new FieldChecks(subject, checks, Optional.empty(), Optional.empty(), false, accept);
    }
    Optional<Limits> limits = Limits.of(subject.name(), subject.units());
    boolean fraction =
        meaning.target().kind() == QuantityKind.AREA_FRACTION && subject.units().equals("%");
    if (meaning.target().kind() != QuantityKind.OTHER) {
      checks.add(new FillCheck(subject, limits));
    }
    if (fraction) {
      checks.add(new FractionCheck(subject));
    }
    limits.ifPresent(known -> checks.add(new MagnitudeCheck(subject, known)));
    Optional<FootprintCheck> footprint = subject.axis().map(axis -> new FootprintCheck(subject));
    footprint.ifPresent(checks::add);
    if (subject.axis().isPresent()) {
      checks.add(new GeographyCheck(subject));
    }
    boolean season = SEASONAL.contains(subject.name()) && SeasonCheck.applies(subject);
    boolean total =
        subject.axis().isPresent()
            && limits.isPresent()
            && GlobalSums.isNearlyGlobal(subject.grid());
    if (!season && !total) {
      return new FieldChecks(subject, checks, footprint, Optional.empty(), false, accept);
    }
    TimeAxis axis = subject.axis().orElseThrow();
    GlobalSums sums = new GlobalSums(subject.grid(), subject.meaning().planes());
    if (season) {
      checks.add(new SeasonCheck(subject, axis, sums));
    }
    if (total) {
      totals(subject, axis, limits.get(), sums, checks);
    }
    return new FieldChecks(subject, checks, footprint, Optional.of(sums), total, accept);
  }

  private static void totals(
      Subject subject, TimeAxis axis, Limits limits, GlobalSums sums, List<FieldCheck> checks) {
    TotalCheck total = new TotalCheck(subject, axis, limits, sums);
    checks.add(total);
    if (subject.name().equals("nbp")) {
      checks.add(new SinkCheck(subject, axis, total));
    }
  }

  /**
   * Looks at a plane. May be called by many threads at once, for different planes.
   *
   * @param plane its index among those written, each once
   * @param values output values, south first
   * @param missing where they are missing for long, as far as it is known
   */
  public void see(int plane, float[] values, MissingRuns missing) {
    sums.ifPresent(all -> all.see(plane, values, missing));
    checks.forEach(check -> check.see(plane, values));
  }

  /**
   * Stops as early as can be told.
   *
   * @throws CheckException when a finding stops and the user does not accept it
   */
  public void afterBlock(Extremes soFar) {
    if (!accept) {
      checks.forEach(check -> check.early(soFar).ifPresent(FieldChecks::stop));
    }
  }

  /**
   * What is odd about the whole field.
   *
   * @throws CheckException when a finding stops and the user does not accept it
   */
  public List<Issue> finish(Extremes all) {
    List<Finding> findings = new ArrayList<>();
    checks.forEach(check -> check.last(all).ifPresent(findings::add));
    if (!accept) {
      findings.forEach(FieldChecks::stop);
    }
    return findings.stream().map(Finding::warning).toList();
  }

  /** What is kept to compare this field with others, once all planes were seen. */
  public FieldTraits traits() {
    boolean flux =
        Limits.of(subject.name(), subject.units())
            .filter(limits -> limits.statistic() == Limits.Statistic.FLUX)
            .isPresent();
    return new FieldTraits(
        subject.name(),
        sums.filter(all -> flux && total)
            .map(all -> YearlyTotals.of(subject.meaning().time().orElseThrow(), all)),
        footprint.flatMap(FootprintCheck::footprint));
  }

  private static void stop(Finding finding) {
    if (finding.stops()) {
      throw new CheckException(finding.problem());
    }
  }
}
