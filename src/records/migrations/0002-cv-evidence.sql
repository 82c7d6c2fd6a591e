-- What CVs tell and what speaks to the published requirements. Readings and records from before have nothing of it until they are
-- derived again; text of formats that could not be read then is read anew when the same file arrives once more.
UPDATE applicants SET record = '{"requirements": [], "issuers": []}'::jsonb || record WHERE record IS NOT NULL;
UPDATE documents SET reading = '{"cv": null}'::jsonb || reading WHERE reading IS NOT NULL;
DELETE FROM document_texts WHERE problem = 'unsupported';
