// SPDX-License-Identifier: EUPL-1.2
/** Lists of dossiers, and what people ask each other about one. */
package nl.mvoi.inkoop.workplace.internal;
