// SPDX-License-Identifier: EUPL-1.2
/** Reads a question about a purchase field by field, so that whoever asks hears every mistake at once. */
package nl.mvoi.inkoop.rulebook.internal.question;
