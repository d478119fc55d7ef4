// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.document.internal.inspect;

/**
 * How far a packed file may swell when it is unpacked.
 *
 * @param total   bytes of everything in it together
 * @param times   how many times its packed size one part may become, from a megabyte on
 * @param entries how many parts there may be
 */
public record Unpacking(long total, int times, int entries) {
}
