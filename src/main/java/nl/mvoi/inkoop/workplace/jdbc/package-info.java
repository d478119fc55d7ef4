// SPDX-License-Identifier: EUPL-1.2
/** Lists of dossiers as the database finds them, and the tables of questions and answers. */
package nl.mvoi.inkoop.workplace.jdbc;
