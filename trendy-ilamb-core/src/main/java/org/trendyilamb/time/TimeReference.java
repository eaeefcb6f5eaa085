// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit and the date it counts from, such as {@code days since 1850-01-01}. Immutable.
 *
 * @param unit what one step of the number is
 * @param epoch where the number is 0, in UTC
 */
public record TimeReference(TimeUnit unit, CalendarDateTime epoch) implements TimeUnits {
  private static final int PARTS = 16;

  /** A whole number of sixteenths of a millisecond up to this is exact. */
  private static final double EXACT = 1L << 53;

  /** Days since midnight of a date. */
  public static TimeReference daysSince(CalendarDate date) {
    return new TimeReference(TimeUnit.days(), date.atStartOfDay());
  }

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TimeReference that
        && Objects.equals(unit, that.unit)
        && Objects.equals(epoch, that.epoch);
  }

  @Override
  public int hashCode() {
    return Objects.hash(unit, epoch);
  }

  @Override
  public Calendar calendar() {
    return epoch.calendar();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Fixed units are multiplied exactly; month and year units are counted in calendar months, and
   * a fraction of a month is that part of the month it falls into.
   */
  @Override
  public CalendarDateTime decode(BigDecimal value) {
    BigDecimal scaled = value.multiply(unit.amount());
    if (unit.calendarMonths()) {
      return MonthArithmetic.plus(epoch, scaled);
    }
    BigDecimal millis = scaled.setScale(0, RoundingMode.HALF_EVEN);
    if (millis.unscaledValue().bitLength() > 62) {
      throw calendar().outOfRange(value + " " + this);
    }
    return CalendarDateTime.ofMillis(
        calendar(), Math.addExact(epoch.millis(), millis.longValueExact()));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A whole number of sixteenths of most units is exact in a {@code double} as milliseconds too,
   * so that no decimal is made.
   */
  @Override
  public CalendarDateTime decode(double value) {
    double parts = value * PARTS;
    double amount = unit.amount().doubleValue();
    boolean exact =
        !unit.calendarMonths()
            && unit.amount().scale() <= 0
            && parts == Math.rint(parts)
            && Math.abs(parts) * amount <= EXACT;
    return exact
        ? CalendarDateTime.ofMillis(
            calendar(), Math.addExact(epoch.millis(), (long) Math.rint(parts * amount / PARTS)))
        : decode(TimeNumber.of(value));
  }

  /**
   * The number of a date: what {@link #decode(BigDecimal)} turns into that date again.
   *
   * @param time a time in the same calendar
   * @return the nearest {@code double}; exact for days, hours, minutes and seconds when the result
   *     needs no more than 53 bits
   * @throws IllegalArgumentException when the calendar is another one
   * @throws TimeException when no number of months gives that date, which can happen for a
   *     reference on day 29 to 31
   */
  public double encode(CalendarDateTime time) {
    if (time.calendar() != calendar()) {
      throw new IllegalArgumentException(
          time.calendar().cfName() + " date for a reference in " + calendar().cfName());
    }
    BigDecimal number =
        unit.calendarMonths()
            ? months(time)
            : BigDecimal.valueOf(Math.subtractExact(time.millis(), epoch.millis()));
    return number.divide(unit.amount(), MathContext.DECIMAL128).doubleValue();
  }

  private BigDecimal months(CalendarDateTime time) {
    long whole = time.date().monthNumber() - epoch.date().monthNumber();
    if (stepped(whole).millis() > time.millis()) {
      whole--;
    }
    CalendarDateTime reached = stepped(whole);
    CalendarDate date = reached.date();
    long length =
        calendar().daysInMonth(date.year(), date.month()) * CalendarDateTime.MILLIS_PER_DAY;
    long rest = time.millis() - reached.millis();
    if (rest >= length) {
      throw TimeException.of(
          "time-not-encodable",
          "no number of months leads to this date",
          time + " in " + this,
          "a reference on day 1 to 28",
          "use days since");
    }
    return BigDecimal.valueOf(whole)
        .add(BigDecimal.valueOf(rest).divide(BigDecimal.valueOf(length), MathContext.DECIMAL128));
  }

  private CalendarDateTime stepped(long months) {
    return MonthArithmetic.plus(epoch, BigDecimal.valueOf(months));
  }

  /** The text of a {@code units} attribute. */
  @Override
  public String toString() {
    String clock = epoch.millisOfDay() == 0 ? "" : " " + epoch.toString().split("T")[1];
    return unit.name() + " since " + epoch.date() + clock;
  }
}
