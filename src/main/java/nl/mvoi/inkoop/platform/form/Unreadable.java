// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.form;

/** Stands for a posted value of a kind that no form sends, such as a file or a serialized object. */
public enum Unreadable {
    VALUE
}
