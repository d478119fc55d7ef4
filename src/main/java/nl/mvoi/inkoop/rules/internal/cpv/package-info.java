// SPDX-License-Identifier: EUPL-1.2
/** The CPV list that the build takes out of the eForms SDK. */
package nl.mvoi.inkoop.rules.internal.cpv;
