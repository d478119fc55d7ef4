// SPDX-License-Identifier: EUPL-1.2
/** What the process models call when people ask each other something. */
package nl.mvoi.inkoop.workplace.process;
