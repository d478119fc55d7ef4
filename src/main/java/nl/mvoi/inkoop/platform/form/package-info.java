// SPDX-License-Identifier: EUPL-1.2
/** Reads form files and holds posted values against them; knows no engine. */
package nl.mvoi.inkoop.platform.form;
