// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Which names and texts a netCDF-4 file can hold. Names: the rules of netCDF-C ({@code
 * NC_check_name}); it looks names up in normal form C, so that another form could be written but
 * not found.
 */
final class NameRules {
  /**
   * Bytes of UTF-8. One less than {@code NC_MAX_NAME}: netCDF-C 4.9.0 reads a name of 256 bytes in
   * a netCDF-4 file with a stray byte at its end.
   */
  static final int MAX_BYTES = 255;

  /** Attributes that netCDF-4 itself keeps in the file. */
  private static final Set<String> RESERVED =
      Set.of(
          "CLASS",
          "NAME",
          "REFERENCE_LIST",
          "DIMENSION_LIST",
          "_Netcdf4Coordinates",
          "_Netcdf4Dimid",
          "_nc3_strict",
          "_NCProperties",
          "_IsNetcdf4",
          "_SuperblockVersion",
          "_Format");

  private NameRules() {}

  /** Checks a name of a dimension, variable or attribute; {@code where} is named otherwise. */
  static void check(String name, Where where) {
    byte[] utf8 = utf8(name, where);
    Optional<String> broken = brokenRule(name, utf8.length);
    if (broken.isPresent()) {
      throw new DatasetException(
          new Problem(
              "name-invalid",
              where,
              "netCDF does not allow the name",
              '"' + name + '"',
              broken.get(),
              "choose another name"));
    }
  }

  /** Checks the name of an attribute that the caller gives. */
  static void checkAttribute(String name, Where where) {
    check(name, where);
    if (RESERVED.contains(name)) {
      throw new DatasetException(
          new Problem(
              "attribute-reserved",
              where,
              "netCDF-4 uses an attribute of this name itself",
              name,
              "",
              "leave the attribute out or choose another name"));
    }
  }

  /** The bytes of a text; a lone surrogate, which UTF-8 cannot express, is refused. */
  static byte[] utf8(String text, Where where) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new DatasetException(
          new Problem(
              "text-invalid",
              where,
              "a text cannot be written as UTF-8",
              "an unpaired surrogate",
              "valid Unicode",
              "correct the text"),
          e);
    }
  }

  private static Optional<String> brokenRule(String name, int bytes) {
    if (name.isEmpty()) {
      return Optional.of("a name that is not empty");
    }
    if (bytes > MAX_BYTES) {
      return Optional.of("at most " + MAX_BYTES + " bytes in UTF-8");
    }
    if (name.endsWith(" ")) {
      return Optional.of("no blank at the end");
    }
    if (name.indexOf('/') >= 0 || name.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      return Optional.of("no slash and no control character");
    }
    int first = name.charAt(0);
    if (first < 0x80 && !Character.isLetterOrDigit(first) && first != '_') {
      return Optional.of("a letter, a digit or an underscore at the beginning");
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
      return Optional.of("Unicode normal form C");
    }
    return Optional.empty();
  }
}
